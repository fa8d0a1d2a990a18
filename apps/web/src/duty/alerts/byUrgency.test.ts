import type { AlertSummary } from '@sopflow/contract';
import { expect, test } from 'vitest';
import { byUrgency } from './byUrgency.ts';

const alert = (id: string, status: AlertSummary['status'], level: number, dueAt: number) =>
  ({ id, status, level, dueAt }) as AlertSummary;

test('what nobody has taken in hand stands first, then the highest level, then the longest late', () => {
  const alerts = [
    alert('in hand', 'acknowledged', 4, 1),
    alert('late', 'open', 1, 50),
    alert('later', 'open', 1, 10),
    alert('high', 'open', 3, 90),
  ];
  expect(alerts.toSorted(byUrgency).map(({ id }) => id)).toEqual(['high', 'later', 'late', 'in hand']);
});

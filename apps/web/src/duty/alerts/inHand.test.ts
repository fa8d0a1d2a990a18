import type { AlertSummary } from '@sopflow/contract';
import { expect, test } from 'vitest';
import { acknowledged, countedAcknowledged, withAcknowledged } from './inHand.ts';

const alert = (id: string, status: AlertSummary['status'] = 'open') =>
  ({ id, status, level: 1, dueAt: 1, nextAt: 9, acknowledgedByName: null }) as AlertSummary;
const mine = { by: { id: 'li', name: 'Li Wei' }, at: 5 };

test('an acknowledged alert climbs no further and stands behind the open ones', () => {
  const alerts = withAcknowledged([alert('a'), alert('b')], 'a', mine);
  expect(alerts.map(({ id, status, nextAt }) => [id, status, nextAt])).toEqual([
    ['b', 'open', 9],
    ['a', 'acknowledged', null],
  ]);
});

test('what somebody else took in hand stays theirs', () => {
  const theirs = { ...alert('a', 'acknowledged'), acknowledgedByName: 'Wang Lei' };
  expect(acknowledged(theirs, mine)).toBe(theirs);
});

test('the counts move with it, and never below nothing', () => {
  expect(countedAcknowledged({ open: 1, acknowledged: 2, highestLevel: 3 })).toEqual({
    open: 0,
    acknowledged: 3,
    highestLevel: 3,
  });
  expect(countedAcknowledged({ open: 0, acknowledged: 0, highestLevel: 0 }).open).toBe(0);
});

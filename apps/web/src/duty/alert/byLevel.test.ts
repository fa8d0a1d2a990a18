import type { DeliveryView } from '@sopflow/contract';
import { expect, test } from 'vitest';
import { byLevel } from './byLevel.ts';

const delivery = (key: string, level: number, status: DeliveryView['status']) =>
  ({ key, level, status, createdAt: level, channel: 'email' }) as DeliveryView;

test('the latest level stands first, and in it what did not arrive', () => {
  const deliveries = [
    delivery('told', 2, 'delivered'),
    delivery('first level', 1, 'dead'),
    delivery('under way', 2, 'pending'),
    delivery('given up', 2, 'dead'),
  ];
  expect(deliveries.toSorted(byLevel).map(({ key }) => key)).toEqual([
    'given up',
    'under way',
    'told',
    'first level',
  ]);
});

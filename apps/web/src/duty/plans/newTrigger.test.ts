import { Trigger } from '@sopflow/model';
import { expect, test } from 'vitest';
import { freeKey, newCondition, newTrigger } from './newTrigger.ts';

test('a new trigger never takes the place of one that is there', () => {
  expect(freeKey('outage', ['outage-1', 'outage-3'])).toBe('outage-2');
  expect(freeKey('x'.repeat(64), [])).toMatch(/^x{56}-1$/);
});

test('a new trigger lacks nothing but its name and what it measures', () => {
  const named = { ...newTrigger('outage', []), name: { en: 'Orders fail' } };
  expect(Trigger.safeParse({ ...named, condition: newCondition('alerts') }).success).toBe(true);
  expect(Trigger.safeParse(named).error?.issues.map(({ path }) => path.join('.'))).toEqual([
    'condition.series',
  ]);
});

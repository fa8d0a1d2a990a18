import { expect, test } from 'vitest';
import { dueStatus } from './dueStatus.ts';

const task = { openedAt: 0, dueAt: 100 };

test('a task is on time, then due soon, then late', () => {
  expect([0, 79, 80, 100, 101].map((now) => dueStatus(task, now))).toEqual([
    'onTime',
    'onTime',
    'dueSoon',
    'dueSoon',
    'late',
  ]);
});

test('a task without a deadline has no status', () => {
  expect(dueStatus({ openedAt: 0, dueAt: null }, 5)).toBeUndefined();
});

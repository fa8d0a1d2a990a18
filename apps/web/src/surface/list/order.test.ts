import { expect, test } from 'vitest';
import { pressed, readOrder, sorted, writeOrder } from './order.ts';

test('an order survives the address', () => {
  expect(readOrder(writeOrder({ column: 'due', direction: 'down' }))).toEqual({
    column: 'due',
    direction: 'down',
  });
  expect(readOrder('-')).toBeUndefined();
});

test('a second press on a heading turns the order round, a press on another starts upwards', () => {
  const up = pressed(undefined, 'due');
  expect(pressed(up, 'due').direction).toBe('down');
  expect(pressed(pressed(up, 'due'), 'name')).toEqual({ column: 'name', direction: 'up' });
});

test('what has no value stands last in both directions', () => {
  const rows = [{ n: null }, { n: 2 }, { n: 1 }];
  expect(sorted(rows, (row) => row.n, 'up', 'en').map((row) => row.n)).toEqual([1, 2, null]);
  expect(sorted(rows, (row) => row.n, 'down', 'en').map((row) => row.n)).toEqual([2, 1, null]);
});

test('Chinese names sort by sound', () => {
  expect(sorted(['张三', '李四', '王五'], (name) => name, 'up', 'zh-CN')).toEqual(['李四', '王五', '张三']);
});

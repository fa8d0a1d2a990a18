import { expect, it } from 'vitest';
import { Key } from '../document/names.ts';
import { freeKey } from './freeKey.ts';

it('takes the letters of the name', () => {
  expect(freeKey('Office hours (Shanghai)', 'calendar', [])).toBe('office-hours-shanghai');
  expect(freeKey('Café', 'calendar', [])).toBe('cafe');
});

it('falls back where the name has no such letters', () => {
  expect(freeKey('中国办公日历', 'calendar', [])).toBe('calendar');
  expect(freeKey('', 'policy', [])).toBe('policy');
});

it('numbers what is taken', () => {
  expect(freeKey('Urgent', 'policy', ['urgent', 'urgent-2'])).toBe('urgent-3');
});

it('is always a key', () => {
  const long = freeKey('x'.repeat(200), 'policy', ['x'.repeat(60)]);
  expect(Key.safeParse(long).success).toBe(true);
});

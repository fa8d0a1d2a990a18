import { expect, test } from 'vitest';
import { keptOf, rowsOf, withText } from './rows.ts';

test('a column pasted from a sheet becomes one row per line', () => {
  expect(withText(['first', ''], 1, 'a\r\n\r\nb\nc')).toEqual(['first', 'a', 'b', 'c']);
});

test('a row that is being emptied stays on screen but is not kept', () => {
  expect(withText(['a', 'b'], 1, '')).toEqual(['a', '']);
  expect(keptOf(['a', '', ' b '])).toEqual(['a', 'b']);
  expect(keptOf(['', ' '])).toBeNull();
});

test('kept numbers are shown as text', () => {
  expect(rowsOf([1, 'two'])).toEqual(['1', 'two']);
});

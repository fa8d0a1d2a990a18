import { expect, test } from 'vitest';
import { toStored, toTyped } from './amount.ts';

test('money is kept in hundredths, also where binary fractions are not exact', () => {
  expect(toStored(0.29, 'money')).toBe(29);
  expect(toStored('1234.50', 'money')).toBe(123_450);
  expect(toStored(1.15, 'money')).toBe(115);
  expect(toTyped(123_450, 'money')).toBe(1234.5);
});

test('nothing, and what is no number yet, empties the field', () => {
  expect(toStored('', 'number')).toBeNull();
  expect(toStored('-', 'money')).toBeNull();
  expect(toTyped(undefined, 'money')).toBe('');
});

test('zero is an answer', () => {
  expect(toStored(0, 'number')).toBe(0);
  expect(toStored('0', 'money')).toBe(0);
});

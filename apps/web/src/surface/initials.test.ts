import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';

test.each([
  ['李小雨', '小雨'],
  ['王伟', '王伟'],
  ['Ana María Ruiz', 'AR'],
  ['cher', 'C'],
  ['  ', ''],
])('%s is marked %s', (name, mark) => {
  expect(initialsOf(name)).toBe(mark);
});

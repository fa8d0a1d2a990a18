import { expect, it } from 'vitest';
import { typedTime } from './typedTime.ts';

it.each([
  ['9', '09:00'],
  ['09:00', '09:00'],
  ['930', '09:30'],
  ['1745', '17:45'],
  ['9.30', '09:30'],
  [' 18：15 ', '18:15'],
  ['24', '24:00'],
  ['24:00', '24:00'],
])('reads “%s” as %s', (text, time) => expect(typedTime(text)).toBe(time));

it.each(['', 'noon', '25', '24:01', '9:60', '12:3', '123456'])('does not read “%s” as a time', (text) =>
  expect(typedTime(text)).toBeNull(),
);

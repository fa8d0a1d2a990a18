import { expect, test } from 'vitest';
import { exactTime } from './exactTime.ts';
import { spanOf } from './span.ts';

const minute = 60_000;
const at = (iso: string) => Date.parse(iso);

test.each([
  [0, { days: 0, hours: 0, minutes: 0 }],
  [59 * minute + 59_999, { days: 0, hours: 0, minutes: 59 }],
  [150 * minute, { days: 0, hours: 2, minutes: 30 }],
  [500 * minute, { days: 0, hours: 8, minutes: 0 }],
  [1500 * minute, { days: 1, hours: 1, minutes: 0 }],
  [5000 * minute, { days: 3, hours: 0, minutes: 0 }],
])('%i ms are said as %j', (ms, span) => {
  expect(spanOf(ms)).toEqual(span);
});

test('the day is that of the zone, not of the reader', () => {
  const now = at('2026-03-02T15:00Z');
  expect(exactTime(at('2026-03-02T16:30Z'), now, 'en', 'Asia/Shanghai')).toEqual({
    day: 'tomorrow',
    text: '00:30',
  });
  expect(exactTime(at('2026-03-02T16:30Z'), now, 'en', 'Europe/Berlin')).toEqual({
    day: 'today',
    text: '17:30',
  });
});

test('across the night that has 23 hours the next day is still the next', () => {
  const before = at('2026-03-28T22:30Z');
  expect(exactTime(at('2026-03-29T21:59Z'), before, 'en', 'Europe/Berlin').day).toBe('tomorrow');
  expect(exactTime(at('2026-03-28T22:59Z'), at('2026-03-29T10:00Z'), 'en', 'Europe/Berlin').day).toBe(
    'yesterday',
  );
});

test('a far day carries its date, and its year when that is another', () => {
  const now = at('2026-12-30T01:00Z');
  expect(exactTime(at('2026-12-10T08:30Z'), now, 'zh', 'Asia/Shanghai').text).toBe('12月10日周四 16:30');
  expect(exactTime(at('2027-01-05T08:30Z'), now, 'en', 'Asia/Shanghai').text).toContain('2027');
});

import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { instantOf } from './instantOf.ts';
import { localTimeOf } from './localTimeOf.ts';

it.each([
  ['2026-03-01T17:30Z', 'Asia/Shanghai', '2026-03-02', '2026-03-02T01:30:00.000+08:00'],
  ['2026-03-02T03:00Z', 'America/New_York', '2026-03-01', '2026-03-01T22:00:00.000-05:00'],
  ['2026-03-01T18:40Z', 'Asia/Kathmandu', '2026-03-02', '2026-03-02T00:25:00.000+05:45'],
  ['2026-03-29T00:59Z', 'Europe/Berlin', '2026-03-29', '2026-03-29T01:59:00.000+01:00'],
  ['2026-03-29T01:00Z', 'Europe/Berlin', '2026-03-29', '2026-03-29T03:00:00.000+02:00'],
  ['2026-03-01T12:00Z', 'UTC', '2026-03-01', '2026-03-01T12:00:00.000+00:00'],
])('%s in %s is %s, %s', (instant, timeZone, date, dateTime) => {
  expect(localTimeOf(Date.parse(instant), timeZone)).toEqual({ date, dateTime });
});

test('the text still means the same instant, in every zone and across changes of the clocks', () => {
  const zone = fc.constantFrom(
    'Asia/Shanghai',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  );
  const at = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2060, 0, 1) });
  fc.assert(
    fc.property(at, zone, (instant, timeZone) => {
      expect(instantOf(localTimeOf(instant, timeZone).dateTime, timeZone)).toBe(instant);
    }),
  );
});

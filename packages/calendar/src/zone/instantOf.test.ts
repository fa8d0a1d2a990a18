import { expect, it } from 'vitest';
import { instantOf } from './instantOf.ts';

it.each([
  ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00Z'],
  ['2026-03-29T12:00', 'Europe/Berlin', '2026-03-29T10:00Z'],
  ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30Z'],
  ['2026-03-29T12:00:30.5', 'UTC', '2026-03-29T12:00:30.500Z'],
  ['2026-03-29T12:00+08:00', 'Europe/Berlin', '2026-03-29T04:00Z'],
  ['2026-03-29T12:00Z', 'Asia/Shanghai', '2026-03-29T12:00Z'],
])('%s read in %s is %s', (text, timeZone, instant) => {
  expect(instantOf(text, timeZone)).toBe(Date.parse(instant));
});

it.each([
  '',
  'tomorrow',
  '2026-02-30',
  '2026-02-03T25:00',
  '2026-02-30T10:00Z',
  '2026-1-1',
  '2026-01-01[u-ca=hebrew]',
])('"%s" is no instant', (text) => {
  expect(instantOf(text, 'UTC')).toBeNull();
});

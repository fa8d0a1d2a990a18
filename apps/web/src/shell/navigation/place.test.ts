import { expect, test } from 'vitest';
import { placeAt } from './place.ts';

const inbox = { to: '/work' } as const;
const runs = { to: '/runs', covers: ['/work/history'] } as const;

test('a page below a place belongs to it', () => {
  expect(placeAt('/work/tasks/t1', [inbox, runs])).toBe(inbox);
});

test('the nearest place wins', () => {
  expect(placeAt('/work/history/2026', [inbox, runs])).toBe(runs);
});

test('an address that only begins with the same letters belongs to nobody', () => {
  expect(placeAt('/workers', [inbox, runs])).toBeUndefined();
});

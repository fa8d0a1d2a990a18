import { expect, test } from 'vitest';
import { ownAddress } from './returnAddress.ts';

test('a page of the app is returned to with its filters', () => {
  expect(ownAddress('/runs?state=late#step-3')).toBe('/runs?state=late#step-3');
});

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  'runs',
  '',
  7,
  undefined,
])('the foreign address %j is dropped', (wanted) => {
  expect(ownAddress(wanted)).toBeUndefined();
});

test('signing in never leads back to the sign-in page', () => {
  expect(ownAddress('/sign-in?returnTo=%2Fwork')).toBeUndefined();
});

import { expect, it } from 'vitest';
import { keyStateOf } from './keyState.ts';

it('is in force until it expires or is revoked', () => {
  expect(keyStateOf({ revokedAt: null, expiresAt: null }, 100)).toBe('inForce');
  expect(keyStateOf({ revokedAt: null, expiresAt: 101 }, 100)).toBe('inForce');
  expect(keyStateOf({ revokedAt: null, expiresAt: 100 }, 100)).toBe('expired');
  expect(keyStateOf({ revokedAt: 50, expiresAt: 60 }, 100)).toBe('revoked');
});

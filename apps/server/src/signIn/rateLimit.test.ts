import { RateLimited } from '@sopflow/model';
import { expect, it } from 'vitest';
import { createRateLimit } from './rateLimit.ts';

function limited(attempt: () => void): number | null {
  try {
    attempt();
    return null;
  } catch (error) {
    if (error instanceof RateLimited) return error.retryAfterSeconds;
    throw error;
  }
}

it('refuses the attempt after the last allowed one, says how long to wait, and allows again afterwards', () => {
  let now = 0;
  const limit = createRateLimit({ attempts: 3, withinMs: 60_000, now: () => now });
  for (let attempt = 0; attempt < 3; attempt += 1) expect(limited(() => limit.take(['a']))).toBeNull();
  now = 20_000;
  expect(limited(() => limit.take(['a']))).toBe(40);
  expect(limited(() => limit.take(['b']))).toBeNull();
  now = 60_000;
  expect(limited(() => limit.take(['a']))).toBeNull();
});

it('counts an attempt under every name it is made with', () => {
  const limit = createRateLimit({ attempts: 2, withinMs: 60_000, now: () => 0 });
  limit.take(['address 1', 'account']);
  limit.take(['address 2', 'account']);
  expect(limited(() => limit.take(['address 3', 'account']))).toBe(60);
  limit.forget('account');
  expect(limited(() => limit.take(['address 4', 'account']))).toBeNull();
});

import type { AttemptWindow } from '@sopflow/runtime';
import { expect, it } from 'vitest';
import { counted, givenBack } from './attemptWindow.ts';

const rule = { attempts: 3, withinMs: 60_000 };

it('refuses the attempt after the last allowed one, says how long to wait, and allows again afterwards', () => {
  let window: AttemptWindow | null = null;
  for (const now of [0, 5_000, 10_000]) {
    const next = counted(window, now, rule);
    expect(next.waitMs).toBe(0);
    window = next.window;
  }
  expect(counted(window, 20_000, rule).waitMs).toBe(40_000);
  expect(counted(window, 59_999, rule).waitMs).toBe(1);
  expect(counted(window, 60_000, rule)).toEqual({ window: { count: 1, endsAt: 120_000 }, waitMs: 0 });
});

it('does not prolong the wait of somebody who tries on', () => {
  const full = { count: 3, endsAt: 60_000 };
  expect(counted(full, 30_000, rule).window).toEqual(full);
});

it('takes an attempt back, down to none', () => {
  expect(givenBack({ count: 3, endsAt: 60_000 }).window).toEqual({ count: 2, endsAt: 60_000 });
  expect(givenBack({ count: 1, endsAt: 60_000 }).window).toBeNull();
  expect(givenBack(null).window).toBeNull();
});

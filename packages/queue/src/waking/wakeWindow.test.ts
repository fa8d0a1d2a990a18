import { describe, expect, it } from 'vitest';
import { createWakeWindow, HORIZON_MS } from './wakeWindow.ts';

const noon = 1_800_000_000_000;

describe('the wake window', () => {
  it('wakes once for everything due in the same moment', () => {
    const window = createWakeWindow();
    expect(window.admit(noon + 1_000, noon)).toBe(1_000);
    expect(window.admit(noon + 1_000, noon)).toBeNull();
    expect(window.admit(noon + 990, noon + 5)).toBeNull();
  });

  it('never wakes before the due time', () => {
    const window = createWakeWindow();
    for (const ahead of [1, 249, 250, 251, 4_999])
      expect(window.admit(noon + ahead * 7, noon) ?? Infinity).toBeGreaterThanOrEqual(ahead * 7);
  });

  it('leaves what is far away to the sweep', () => {
    expect(createWakeWindow().admit(noon + HORIZON_MS + 1, noon)).toBeNull();
  });

  it('wakes at once for what is overdue', () => {
    expect(createWakeWindow().admit(noon - 5_000, noon)).toBe(0);
  });

  it('wakes again when the clock was moved on', () => {
    const window = createWakeWindow();
    expect(window.admit(noon + 30_000, noon)).toBe(30_000);
    expect(window.admit(noon + 30_000, noon + 2 * HORIZON_MS)).toBe(0);
  });
});

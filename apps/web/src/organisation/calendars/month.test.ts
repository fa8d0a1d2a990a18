import { describe, expect, it } from 'vitest';
import { addMonths, monthAt, readMonth, writeMonth } from './month.ts';

describe('a month', () => {
  it('is that of the zone', () => {
    const at = Date.parse('2026-12-31T20:00:00Z');
    expect(monthAt(at, 'UTC')).toEqual({ year: 2026, month: 12 });
    expect(monthAt(at, 'Asia/Shanghai')).toEqual({ year: 2027, month: 1 });
  });

  it('goes on over the turn of the year, both ways', () => {
    expect(addMonths({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 });
    expect(addMonths({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 });
  });

  it('stands in an address, and nothing else does', () => {
    expect(readMonth(writeMonth({ year: 2026, month: 3 }))).toEqual({ year: 2026, month: 3 });
    for (const text of [undefined, '', '2026', '2026-13', '2026-3']) expect(readMonth(text)).toBeUndefined();
  });
});

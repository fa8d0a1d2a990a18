import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascending, percentile, ratioOf, spreadOf } from './statistics.ts';

describe('percentile', () => {
  it('is the value itself where one lies there, and in between otherwise', () => {
    const sorted = ascending([40, 10, 30, 20]);
    expect(percentile(sorted, 0)).toBe(10);
    expect(percentile(sorted, 1)).toBe(40);
    expect(percentile(sorted, 0.5)).toBe(25);
    expect(percentile(ascending([1, 2, 3]), 0.99)).toBeCloseTo(2.98);
  });

  it('sorts by size, not as text', () => {
    expect([...ascending([100, 9, 20])]).toEqual([9, 20, 100]);
  });

  it('refuses nothing and a share that is none', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
    expect(() => percentile([1], 1.5)).toThrow(RangeError);
  });

  it('never leaves the values it was taken from, and grows with the share', () => {
    const values = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 });
    fc.assert(
      fc.property(
        values,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (some, a, b) => {
          const sorted = ascending(some);
          const low = percentile(sorted, Math.min(a, b));
          const high = percentile(sorted, Math.max(a, b));
          expect(low).toBeLessThanOrEqual(high + Math.abs(high) * 1e-12);
          expect(low).toBeGreaterThanOrEqual(Math.min(...some) - Math.abs(low) * 1e-12);
          expect(high).toBeLessThanOrEqual(Math.max(...some) + Math.abs(high) * 1e-12);
        },
      ),
    );
  });
});

describe('spreadOf', () => {
  it('gives median, smallest and largest', () => {
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3, rounds: 3 });
  });
});

describe('ratioOf', () => {
  it('compares round by round, so that a slow moment of the machine cancels out', () => {
    expect(ratioOf([100, 50, 200], [50, 25, 100])).toEqual({ median: 2, min: 2, max: 2, rounds: 3 });
  });

  it('refuses different numbers of rounds', () => {
    expect(() => ratioOf([1, 2], [1])).toThrow(RangeError);
  });
});

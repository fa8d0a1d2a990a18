import { describe, expect, it } from 'vitest';
import { isBelow } from './reportsTo.ts';

const positions = [
  { key: 'head', reportsTo: null },
  { key: 'lead', reportsTo: 'head' },
  { key: 'tester', reportsTo: 'lead' },
  { key: 'one', reportsTo: 'other' },
  { key: 'other', reportsTo: 'one' },
];

describe('a reporting line', () => {
  it('reaches over the positions in between', () => {
    expect(isBelow('tester', 'lead', positions)).toBe(true);
    expect(isBelow('tester', 'head', positions)).toBe(true);
  });

  it('goes one way', () => {
    expect(isBelow('head', 'tester', positions)).toBe(false);
    expect(isBelow('lead', 'lead', positions)).toBe(false);
  });

  it('ends although somebody drew a circle', () => {
    expect(isBelow('one', 'head', positions)).toBe(false);
    expect(isBelow('one', 'one', positions)).toBe(true);
  });
});

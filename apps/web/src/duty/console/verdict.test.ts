import { expect, test } from 'vitest';
import { verdictOf } from './verdict.ts';

test.each([
  [{ open: 0, acknowledged: 0, highestLevel: 0 }, 0, { is: 'quiet' }],
  [{ open: 0, acknowledged: 2, highestLevel: 3 }, 0, { is: 'handled' }],
  [{ open: 0, acknowledged: 2, highestLevel: 3 }, 1, { is: 'incident' }],
  [{ open: 1, acknowledged: 0, highestLevel: 1 }, 1, { is: 'open', climbed: false }],
  [{ open: 1, acknowledged: 0, highestLevel: 2 }, 0, { is: 'open', climbed: true }],
] as const)('%j with %i incidents is %j', (counts, incidents, verdict) => {
  expect(verdictOf(counts, incidents)).toEqual(verdict);
});

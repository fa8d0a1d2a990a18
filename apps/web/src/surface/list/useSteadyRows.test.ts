import { expect, test } from 'vitest';
import { steadyOrder } from './useSteadyRows.ts';

test('rows that are on screen keep their place, new ones come last, finished ones go', () => {
  expect(steadyOrder(['a', 'b', 'c'], ['new', 'c', 'a'])).toEqual(['a', 'c', 'new']);
});

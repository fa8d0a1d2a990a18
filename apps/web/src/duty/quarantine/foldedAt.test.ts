import { expect, it } from 'vitest';
import { foldedAt } from './foldedAt.ts';

it('leaves a short error whole', () => {
  expect(foldedAt('NotFound: There is no such escalation policy.')).toBeNull();
});

it('folds an error of several lines after the first', () => {
  expect(foldedAt('TypeError: no\n    at notify')).toBe('TypeError: no'.length);
});

it('folds a long line between two words', () => {
  const text = 'seven77 '.repeat(40);
  const at = foldedAt(text) ?? 0;
  expect(at).toBeGreaterThan(230);
  expect(text[at]).toBe(' ');
});

it('folds a long line without a space all the same', () => {
  expect(foldedAt('x'.repeat(500))).toBe(240);
});

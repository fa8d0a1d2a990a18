import { expect, it } from 'vitest';
import { readOptions, sectionKeys } from './options.ts';

it('measures everything when nothing is said, and less with --quick', () => {
  const full = readOptions([]);
  const quick = readOptions(['--quick']);
  expect(full.only).toEqual(sectionKeys);
  expect(full.storedRuns).toBe(100_000);
  expect(full.dueTimers).toBe(10_000);
  expect(quick.rounds).toBeLessThan(full.rounds);
  expect(readOptions(['--quick', '--rounds', '7']).rounds).toBe(7);
});

it('names the option that is wrong', () => {
  expect(() => readOptions(['--rounds', '1.5'])).toThrow('--rounds');
  expect(() => readOptions(['--seconds', '0'])).toThrow('--seconds');
  expect(() => readOptions(['--only', 'memory,speed'])).toThrow("'speed'");
  expect(() => readOptions(['--fast'])).toThrow('--fast');
});

import { expect, it } from 'vitest';
import { closingLine, countReport, judge, sum } from './counts.ts';

const green = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };

it('writes the closing line, with skips only when there are some', () => {
  expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(closingLine({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped');
});

it('sums the stages', () => {
  const counts = [
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 3, failed: 2, skipped: 1 },
  ];
  expect(sum(counts)).toEqual({ passed: 4, failed: 2, skipped: 1 });
});

it('counts a file that did not load as a failure, although none of its tests ran', () => {
  const report = { ...green, testResults: [{ status: 'failed', assertionResults: [] }] };
  expect(countReport(report, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
});

it('counts a run that failed without a word, or left no report, as a failure', () => {
  expect(countReport(green, 1).failed).toBe(1);
  expect(countReport(undefined, 0).failed).toBe(1);
  expect(countReport(green, 0)).toEqual({ passed: 3, failed: 0, skipped: 0 });
});

it('takes skipped for failed where everything must run', () => {
  const counts = { passed: 5, failed: 0, skipped: 2 };
  expect(judge(counts, true)).toEqual({ passed: 5, failed: 2, skipped: 0 });
  expect(judge(counts, false)).toEqual(counts);
});

/** How many checks went how; a stage without tests of its own is one check. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
    }),
    NONE,
  );
}

/** Where everything must have run, what was skipped counts as failed. */
export function judge(counts: Counts, nothingMaySkip: boolean): Counts {
  if (!nothingMaySkip) return counts;
  return { passed: counts.passed, failed: counts.failed + counts.skipped, skipped: 0 };
}

/** The closing line of a run, e.g. `412 passed, 0 failed`. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}

/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Counts a vitest run. A file that failed without a failed test (it did not load, or a hook threw) is one failure, and a
 * run that failed without saying where is one too: no failure may vanish from the sum.
 */
export function countReport(report: VitestReport | undefined, exitCode: number | null): Counts {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const silentFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + silentFiles;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

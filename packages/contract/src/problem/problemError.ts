import type { ProblemCode, ProblemDocument } from './problemDocument.ts';

/** Thrown by the client when the API refuses a request. Carries the whole problem document. */
export class ProblemError extends Error {
  readonly problem: ProblemDocument;
  constructor(problem: ProblemDocument) {
    const found = problem.problems.map(({ pointer, message }) => `${pointer} ${message.en}`);
    super([`${problem.code}: ${problem.text.en}`, ...found].join(' '));
    this.name = 'ProblemError';
    this.problem = problem;
  }
  get status(): number {
    return this.problem.status;
  }
  get code(): ProblemCode {
    return this.problem.code;
  }
}

/** Thrown by the client when no answer came, or one that is not of this API (a proxy's page, a cut-off body). `status` is 0 without an answer. */
export class NoAnswer extends Error {
  readonly status: number;
  constructor(status: number, cause?: unknown) {
    super(
      status === 0
        ? 'The server could not be reached.'
        : `The server gave an answer that is not of this API (status ${status}).`,
      { cause },
    );
    this.name = 'NoAnswer';
    this.status = status;
  }
}

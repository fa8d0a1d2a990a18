import { ProblemError } from '@sopflow/contract';
import type { ProblemCode } from '@sopflow/contract';
import { isUnreachable, statusOf } from '../../data/problem.ts';

/** The code of a refusal; undefined for anything else. */
export function codeOf(error: unknown): ProblemCode | undefined {
  return error instanceof ProblemError ? error.code : undefined;
}

/** Whether the same request may go through later: no answer, or a fault of the server. */
export function isWorthAnotherTry(error: unknown): boolean {
  return isUnreachable(error) || (statusOf(error) ?? 0) >= 500 || statusOf(error) === 429;
}

import { isUnreachable, statusOf } from '../../data/problem.ts';

/** Whether the same request may go through later: no answer, or a fault of the server. */
export function isWorthAnotherTry(error: unknown): boolean {
  return isUnreachable(error) || (statusOf(error) ?? 0) >= 500 || statusOf(error) === 429;
}

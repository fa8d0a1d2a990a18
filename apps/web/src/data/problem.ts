import { NoAnswer, type ProblemCode, ProblemError } from '@sopflow/contract';
import type { Locale } from '@sopflow/model';

/** The HTTP status behind a failure of a request; 0 without any answer, `undefined` for a fault that is no request's. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof ProblemError || error instanceof NoAnswer ? error.status : undefined;
}

/** The code of a refusal; undefined for anything else. */
export function codeOf(error: unknown): ProblemCode | undefined {
  return error instanceof ProblemError ? error.code : undefined;
}

/** Whether the API said that nobody is signed in. */
export function isSignedOut(error: unknown): boolean {
  return statusOf(error) === 401;
}

/** Whether the API itself did not answer: no network, or a proxy in front of a server that is away. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof NoAnswer;
}

/**
 * Whether the code or the style of a page did not come: no network, or a newer Sopflow that has it under another name. There is no class
 * for it, so the words are looked at: Chromium's and Firefox's, Safari's, Vite's.
 */
export function isCodeMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|module script failed|unable to preload css/iu.test(error.message)
  );
}

/**
 * The sentences under each field that the API refused, keyed by the field's path in a form (`/people/0/name` → `people.0.name`),
 * ready for `form.setErrors`.
 */
export function fieldErrors(error: unknown, locale: Locale): Record<string, string> {
  if (!(error instanceof ProblemError)) return {};
  return Object.fromEntries(
    error.problem.problems.map(({ pointer, message }) => [pathOf(pointer), message[locale]]),
  );
}

/** A JSON pointer (RFC 6901) as the dotted path that forms use. */
function pathOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

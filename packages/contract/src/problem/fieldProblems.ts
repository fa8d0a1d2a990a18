import type { FieldProblem } from '@sopflow/model';
import type { z } from 'zod';
import { sentenceOf } from './sentences.ts';

/** At most this many problems are named in one answer. */
const MAX_PROBLEMS = 50;

/**
 * The findings of a schema as problems of fields, with the sentences that stand in the 400 and under the field alike.
 *
 * @param base where the parsed value lies: `''` for a body, `/query` or `/params` for the address.
 */
export function fieldProblems(error: z.ZodError, base = ''): FieldProblem[] {
  return error.issues
    .flatMap(oneByOne)
    .slice(0, MAX_PROBLEMS)
    .map((issue) => ({ pointer: base + pointerOf(issue), code: issue.code, message: sentenceOf(issue) }));
}

/** Unknown names each for itself, so that each is pointed at. */
function oneByOne(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];
}

/** JSON pointer (RFC 6901) to the value; to the unknown name where a name is unknown. */
function pointerOf(issue: z.core.$ZodIssue): string {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path;
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

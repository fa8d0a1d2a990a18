import { z } from 'zod';
import type { Locale } from '@sopflow/model';

const Bilingual = z.object({ zh: z.string(), en: z.string() });

/** The body of a refusal (RFC 9457) as far as screens use it; a proxy's page or a cut-off answer leaves it empty. */
const Problem = z.object({
  code: z.string().optional().catch(undefined),
  text: Bilingual.optional().catch(undefined),
  remedy: Bilingual.optional().catch(undefined),
  reference: z.string().optional().catch(undefined),
  ids: z.record(z.string(), z.string()).optional().catch(undefined),
  problems: z
    .array(z.object({ pointer: z.string(), code: z.string(), message: Bilingual }))
    .optional()
    .catch(undefined),
});
export type Problem = z.infer<typeof Problem>;

/** Thrown when the API refuses a request or cannot be reached; `status` is 0 when no answer came at all. */
export class RequestFailed extends Error {
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, body: unknown, cause?: unknown) {
    super(`The request failed with status ${status}.`, { cause });
    this.name = 'RequestFailed';
    this.status = status;
    const read = Problem.safeParse(body);
    this.problem = read.success ? read.data : {};
  }
}

/** Whether the API said that nobody is signed in. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof RequestFailed && error.status === 401;
}

/**
 * The sentences under each field that the API refused, keyed by the field's path in a form (`/people/0/name` → `people.0.name`),
 * ready for `form.setErrors`.
 */
export function fieldErrors(error: unknown, locale: Locale): Record<string, string> {
  if (!(error instanceof RequestFailed)) return {};
  return Object.fromEntries(
    (error.problem.problems ?? []).map(({ pointer, message }) => [
      pointer
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
        .join('.'),
      message[locale],
    ]),
  );
}

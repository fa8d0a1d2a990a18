import type { ErrorCode } from '@sopflow/model';
import { z } from 'zod';
import { ERROR_STATUS } from './errorStatus.ts';

/** Refusals of HTTP itself, which no use case knows. */
export type HttpCode = 'METHOD_NOT_ALLOWED' | 'FOREIGN_ORIGIN' | 'INTERNAL';
export type ProblemCode = ErrorCode | HttpCode;

export const HTTP_STATUS: Record<HttpCode, number> = {
  METHOD_NOT_ALLOWED: 405,
  FOREIGN_ORIGIN: 403,
  INTERNAL: 500,
};

const PROBLEM_CODES = [...Object.keys(ERROR_STATUS), ...Object.keys(HTTP_STATUS)] as [
  ProblemCode,
  ...ProblemCode[],
];

export const BilingualText = z.object({ zh: z.string(), en: z.string() });

/** The body of every refusal: `application/problem+json` (RFC 9457) with our code, the identifiers it is about, and what to do. */
export const ProblemDocument = z.object({
  type: z.string(),
  /** What happened, in the reader's language. */
  title: z.string(),
  status: z.int(),
  /** What to do about it, in the reader's language. */
  detail: z.string(),
  code: z.enum(PROBLEM_CODES),
  ids: z.record(z.string(), z.string()),
  text: BilingualText,
  remedy: BilingualText,
  /** The values that were refused: JSON pointers into the body; `/query/…` and `/params/…` for the address. */
  problems: z.array(z.object({ pointer: z.string(), code: z.string(), message: BilingualText })),
  /** Finds this request in the server's log. */
  reference: z.string().optional(),
});
export type ProblemDocument = z.infer<typeof ProblemDocument>;

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

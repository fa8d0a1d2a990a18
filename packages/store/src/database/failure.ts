import { InvalidInput, SopflowError, Unavailable } from '@sopflow/model';
import pg from 'pg';

/** SQLSTATE classes and codes that say the database cannot serve just now, not that the statement is wrong. */
const UNAVAILABLE_CLASSES = ['08', '53', '57', '58', 'XX'];
const SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'ENOENT',
  'EHOSTUNREACH',
  'EAI_AGAIN',
]);
const CLIENT_MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Query read timeout|connection is not queryable/iu;

/** What a failed statement means to a use case: the database is away, the text cannot be stored, or a fault of ours (thrown on as it is). */
export function asRuntimeError(error: unknown): unknown {
  if (error instanceof SopflowError || !(error instanceof Error)) return error;
  if (isUnavailable(error)) return Object.assign(new Unavailable('database'), { cause: error });
  // Postgres stores every text except the one that contains U+0000 (22P05 in JSON, 22021 elsewhere).
  if (hasCode(error, '22P05') || hasCode(error, '22021')) {
    return new InvalidInput([
      {
        pointer: '',
        code: 'character',
        message: {
          zh: '内容含有无法保存的字符（U+0000）。',
          en: 'It contains a character that cannot be stored (U+0000).',
        },
      },
    ]);
  }
  return error;
}

/** Whether a unique constraint or index (this one, where it is named) refused a row. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return hasCode(error, '23505') && (constraint === undefined || error.constraint === constraint);
}

/** Whether a foreign key (this one, where it is named) refused a row. */
export function isReferenceViolation(error: unknown, constraint?: string): boolean {
  return hasCode(error, '23503') && (constraint === undefined || error.constraint === constraint);
}

/** Whether two transactions stood in each other's way and the same one may succeed when it is tried again. */
export function isCollision(error: unknown): boolean {
  return hasCode(error, '40P01') || hasCode(error, '40001');
}

function isUnavailable(error: Error): boolean {
  if (error instanceof pg.DatabaseError) {
    // 57014 is a statement that ran into its time limit: of no use to repeat at once, but nobody's mistake either.
    return UNAVAILABLE_CLASSES.includes(error.code?.slice(0, 2) ?? '');
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (error instanceof AggregateError)
    return error.errors.some((inner) => inner instanceof Error && isUnavailable(inner));
  return SYSTEM_CODES.has(code) || CLIENT_MESSAGES.test(error.message);
}

function hasCode(error: unknown, code: string): error is pg.DatabaseError {
  return error instanceof pg.DatabaseError && error.code === code;
}

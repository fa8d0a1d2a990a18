/** Why the embedded Postgres did not start; `remedy` tells the person at the console what to do about it. */
export type EmbeddedPostgresErrorCode =
  | 'PLATFORM_UNSUPPORTED'
  | 'FOLDER_IN_USE'
  | 'FOLDER_UNREACHABLE'
  | 'NO_UNPRIVILEGED_USER'
  | 'PASSWORD_LOST'
  | 'VERSION_MISMATCH'
  | 'ORPHAN_UNKNOWN'
  | 'INITDB_FAILED'
  | 'START_FAILED';

/** Thrown by {@link startEmbeddedPostgres} when the server cannot be made ready. No data was changed. */
export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedPostgresErrorCode;
  readonly remedy: string;

  constructor(code: EmbeddedPostgresErrorCode, message: string, remedy: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'EmbeddedPostgresError';
    this.code = code;
    this.remedy = remedy;
  }
}

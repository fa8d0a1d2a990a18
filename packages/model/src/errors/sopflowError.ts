/** One value that was refused: where it stands (JSON pointer) and why, in the words shown under the field too. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly message: Bilingual;
}

/** Both languages of a sentence of the product itself. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Every refusal that the product knows. `packages/contract` maps each to an HTTP status in one exhaustive table. */
export type ErrorCode =
  | 'INVALID_INPUT'
  | 'NOT_SIGNED_IN'
  | 'NOT_ALLOWED'
  | 'NOT_FOUND'
  | 'NAME_TAKEN'
  | 'STALE_VERSION'
  | 'IN_USE'
  | 'CALENDAR_IS_DEFAULT'
  | 'VERSION_FROZEN'
  | 'DOCUMENT_INVALID'
  | 'POLICY_INVALID'
  | 'NOT_PUBLISHED'
  | 'RUN_ENDED'
  | 'RUN_SUSPENDED'
  | 'RUN_MOVED_ON'
  | 'UNKNOWN_STEP'
  | 'UNKNOWN_OUTCOME'
  | 'TASK_CLOSED'
  | 'NOT_YOUR_TASK'
  | 'TASK_PASSED_ON'
  | 'SIGNS_ALREADY'
  | 'FORM_INVALID'
  | 'SIGNAL_NOT_AWAITED'
  | 'ALERT_CLOSED'
  | 'NOT_QUARANTINED'
  | 'IDEMPOTENCY_MISMATCH'
  | 'RATE_LIMITED'
  | 'SETUP_DONE'
  | 'SETUP_CODE_WRONG'
  | 'CLOCK_NOT_VIRTUAL'
  | 'TOO_LARGE'
  | 'UNSUPPORTED_MEDIA'
  | 'RUN_BOUND_REACHED'
  | 'CALENDAR_HORIZON'
  | 'UNAVAILABLE';

/** A refusal with its code, the identifiers it is about, and what to do about it. Nothing was changed when one is thrown. */
export abstract class SopflowError extends Error {
  abstract readonly code: ErrorCode;
  readonly text: Bilingual;
  readonly remedy: Bilingual;
  readonly ids: Readonly<Record<string, string>>;
  readonly problems: readonly FieldProblem[];

  constructor(
    text: Bilingual,
    remedy: Bilingual,
    ids: Readonly<Record<string, string>> = {},
    problems: readonly FieldProblem[] = [],
  ) {
    super(text.en);
    this.name = new.target.name;
    this.text = text;
    this.remedy = remedy;
    this.ids = ids;
    this.problems = problems;
  }
}

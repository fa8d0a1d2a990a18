import type { Bilingual } from '../errors/sopflowError.ts';

/** Everything that can be wrong with a document. Errors block publishing; warnings do not. */
export type DiagnosticCode =
  | 'SHAPE'
  | 'DUPLICATE_STEP'
  | 'DUPLICATE_KEY'
  | 'ENTRY_MISSING'
  | 'TRANSITION_FROM_UNKNOWN'
  | 'TRANSITION_TO_UNKNOWN'
  | 'OUTCOME_UNKNOWN'
  | 'OUTCOME_WITHOUT_TRANSITION'
  | 'OUTCOME_TWICE'
  | 'STEP_UNREACHABLE'
  | 'NO_WAY_TO_END'
  | 'DECISION_WITHOUT_DEFAULT'
  | 'NO_OWNER'
  | 'NO_SIGNERS'
  | 'JOIN_IMPOSSIBLE'
  | 'RULE_IMPOSSIBLE'
  | 'SOP_WITHOUT_OWNER'
  | 'NO_CALENDAR'
  | 'STEP_REFERENCE'
  | 'FIELD_REFERENCE'
  | 'REFERENCE_UNKNOWN'
  | 'POSITION_WITHOUT_HOLDER'
  | 'EXPRESSION'
  | 'LOOP_WITHOUT_PAUSE'
  | 'SUBRUN_OF_ITSELF';

/** One finding: where, what, and what to do about it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: 'error' | 'warning';
  /** The step it is about; null for the document itself. */
  readonly stepId: string | null;
  /** JSON pointer into the document. */
  readonly pointer: string;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

import type { Decided, SopflowError } from '@sopflow/model';
import type { Resolver } from '../assignment/resolver.ts';

/** The only way by which facts from outside enter a decision. */
export interface Environment {
  /** Epoch milliseconds: the database's now. */
  readonly now: number;
  readonly instanceId: string;
  readonly resolver: Resolver;
}

/** A decision, or the refusal of the command. A refusal changes nothing. */
export type Decision =
  | { readonly ok: true; readonly decided: Decided }
  | { readonly ok: false; readonly error: SopflowError };

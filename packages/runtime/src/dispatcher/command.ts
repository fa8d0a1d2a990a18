import type {
  Actor,
  DefinitionRef,
  Document,
  Effect,
  Fact,
  JsonObject,
  Snapshot,
  SopflowError,
  Stimulus,
} from '@sopflow/model';
import type { AnswerKey, Birth } from '../ports/instanceStore.ts';

/** What somebody, or some part of the system, asks of one instance. */
export interface Command<Answer extends JsonObject = JsonObject> {
  readonly instanceId: string;
  readonly actor: Actor;
  readonly stimulus: Stimulus;
  /** Set when the command brings the instance into being. If it is there already, it stays as it is: a repeat changes nothing. */
  readonly beginning: Beginning | null;
  /** The revision of the organisation at which the command was made up, where it holds only at that one: at another it is refused with AssumedWrongly. */
  readonly asOf?: number | null;
  /** What to throw where there is no such instance. */
  readonly absent: () => SopflowError;
  /** Whether the caller may do this to the instance as it stands; null admits everybody. Pure. */
  readonly admit: ((standing: Standing) => SopflowError | null) | null;
  readonly idempotency: RepeatKey | null;
  /** What the caller is told after the commit. Pure, and kept for a repeat. */
  readonly answer: (after: After) => Answer;
}

/** A command was made up as of a revision of the organisation that is no longer the one: nothing was done. */
export class AssumedWrongly extends Error {}

/** The idempotency key of a request, and what the request was. */
export interface RepeatKey extends AnswerKey {
  readonly requestHash: string;
}

/** How an instance begins. The rest of its row follows from its first decision. */
export type Beginning =
  | {
      readonly kind: 'run';
      readonly definition: Extract<DefinitionRef, { kind: 'sop' }>;
      readonly starterId: string | null;
      readonly parentId: string | null;
      readonly incident: Extract<Birth, { kind: 'run' }>['incident'];
    }
  | {
      readonly kind: 'alert';
      readonly definition: Extract<DefinitionRef, { kind: 'policy' }>;
      readonly policyKey: string;
    };

/** An instance before a command: its state, and the document it runs (null for an alert). */
export interface Standing {
  readonly snapshot: Snapshot;
  readonly document: Document | null;
}

/** An instance after a command, and what the command did. */
export interface After extends Standing {
  readonly instanceId: string;
  readonly now: number;
  readonly facts: readonly Fact[];
  readonly effects: readonly Effect[];
}

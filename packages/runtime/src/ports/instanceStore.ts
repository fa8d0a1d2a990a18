import type { Actor, Decided, DefinitionRef, Document, EscalationPolicy, InstanceKind, JsonObject, LoggedEvent, Snapshot, Stimulus } from '@sopflow/model';

/** An instance as it is stored: its machine, how many events it has had, and its state. */
export interface StoredInstance {
  readonly id: string;
  readonly kind: InstanceKind;
  readonly definition: DefinitionRef;
  readonly seq: number;
  readonly snapshot: Snapshot;
}

/** What begins with an instance: the row that lists show. */
export type Birth =
  | {
      readonly kind: 'run';
      readonly sopId: string;
      readonly versionId: string;
      readonly title: string;
      readonly starterId: string | null;
      readonly parentId: string | null;
      readonly dueAt: number | null;
      readonly incident: { readonly planKey: string; readonly triggerKey: string | null; readonly evidence: JsonObject } | null;
    }
  | { readonly kind: 'alert'; readonly policyKey: string; readonly policyRevisionId: string };

/** One decision to be made durable. `expectedSeq` 0 with `birth` creates the instance; otherwise the stored seq must equal it. */
export interface InstanceChange {
  readonly id: string;
  readonly kind: InstanceKind;
  readonly definition: DefinitionRef;
  readonly expectedSeq: number;
  readonly birth: Birth | null;
  readonly at: number;
  readonly actor: Actor;
  readonly stimulus: Stimulus;
  readonly decided: Decided;
  readonly idempotency: IdempotentAnswer | null;
}

/** The answer to keep for a repeat of the same request. */
export interface IdempotentAnswer {
  readonly principal: string;
  readonly key: string;
  readonly requestHash: string;
  readonly answer: JsonObject;
}

/** `stale`: the stored seq was another (or the id existed already); nothing of this change was written. */
export interface CommitOutcome {
  readonly id: string;
  readonly result: 'applied' | 'stale';
}

export interface DueTimer {
  readonly instanceId: string;
  readonly key: string;
  readonly dueAt: number;
}

/** Loads and commits instances, many at a time. Every method is one round trip. */
export interface InstanceStore {
  /** The instances with these ids (absent ones are left out), and the database's now in the same round trip. */
  load(ids: readonly string[]): Promise<{ readonly now: number; readonly instances: readonly StoredInstance[] }>;
  /** Applies all changes in one transaction, each guarded by its own `expectedSeq`; the ids are distinct. */
  commit(changes: readonly InstanceChange[]): Promise<readonly CommitOutcome[]>;
  /** Up to `limit` armed timers that are due, locked against other callers while `use` runs and commits through `commit`. */
  withDueTimers<T>(limit: number, use: (due: readonly DueTimer[], now: number, commit: InstanceStore['commit'], load: InstanceStore['load']) => Promise<T>): Promise<T>;
  /** When the next armed timer is due; null when none is. */
  nextTimerAt(): Promise<number | null>;
  /** The events of an instance after `afterSeq`, oldest first. */
  history(id: string, afterSeq: number, limit: number): Promise<readonly LoggedEvent[]>;
  /** The answer already given for these keys, where there is one. */
  answers(keys: readonly { readonly principal: string; readonly key: string }[]): Promise<readonly IdempotentAnswer[]>;
}

/** Contents that machines are compiled from; both never change under their id. */
export interface DefinitionStore {
  versions(ids: readonly string[]): Promise<readonly { readonly id: string; readonly sopId: string; readonly document: Document }[]>;
  policyRevisions(ids: readonly string[]): Promise<readonly { readonly id: string; readonly policy: EscalationPolicy }[]>;
  /** The published version of each SOP key, where there is one. */
  published(sopKeys: readonly string[]): Promise<readonly { readonly sopKey: string; readonly versionId: string }[]>;
}

import type {
  Actor,
  Decided,
  DefinitionRef,
  Document,
  EscalationPolicy,
  InstanceKind,
  JsonObject,
  LoggedEvent,
  Snapshot,
  SopKind,
  Stimulus,
} from '@sopflow/model';

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
      readonly incident: {
        readonly planKey: string;
        readonly triggerKey: string | null;
        readonly evidence: JsonObject;
      } | null;
    }
  | { readonly kind: 'alert'; readonly policyKey: string; readonly policyRevisionId: string };

/** One decision to be made durable. `expectedSeq` 0 with `birth` creates the instance; otherwise the stored seq must equal it. */
export interface InstanceChange {
  readonly id: string;
  readonly definition: DefinitionRef;
  readonly expectedSeq: number;
  readonly birth: Birth | null;
  readonly at: number;
  readonly actor: Actor;
  readonly stimulus: Stimulus;
  readonly decided: Decided;
  readonly idempotency: IdempotentAnswer | null;
}

/** Whose idempotency key. */
export interface AnswerKey {
  readonly principal: string;
  readonly key: string;
}

/** The answer to keep for a repeat of the same request. */
export interface IdempotentAnswer extends AnswerKey {
  readonly requestHash: string;
  readonly answer: JsonObject;
}

/**
 * `stale`: the stored seq was another, the id existed already, or the idempotency key was used meanwhile. `failed`: the database refused
 * this change for itself. Either way nothing of this change was written.
 */
export type CommitOutcome =
  | { readonly id: string; readonly result: 'applied' | 'stale' }
  | { readonly id: string; readonly result: 'failed'; readonly error: unknown };

export interface Committed {
  readonly outcomes: readonly CommitOutcome[];
  /** The outbox entries that came with the applied changes. */
  readonly outboxIds: readonly string[];
}

/** What decisions take for granted about the moment at which they are made. */
export interface Assumed {
  /** Of the organisation: a cached directory is good while it has this revision. */
  readonly directoryRevision: number;
  /** How far the virtual clock was moved on (ms). */
  readonly clockOffset: number;
}

export interface Moment extends Assumed {
  /** The database's now. */
  readonly now: number;
}

/** Everything that deciding a batch needs, read at one moment. */
export interface Loaded extends Moment {
  /** Those that exist. */
  readonly instances: readonly StoredInstance[];
  /** Answers that were already given, where there are any. */
  readonly answers: readonly IdempotentAnswer[];
}

export interface TimerRef {
  readonly instanceId: string;
  readonly key: string;
}

/** A timer that is due, with the instance it wakes. */
export interface DueTimer extends TimerRef {
  readonly dueAt: number;
  readonly instance: StoredInstance;
}

/** What deciding on due timers gave: at most one change per timer. A timer without one, and not put off, had nothing left to do. */
export interface FiredTimers {
  readonly changes: readonly InstanceChange[];
  /** Deciding on these failed: they are tried again later. */
  readonly putOff: readonly TimerRef[];
}

/** Loads and commits instances, many at a time. */
export interface InstanceStore {
  /**
   * One round trip. Those of `known` that have not moved on since are given back as they are: what the caller has already is not read again.
   */
  load(
    ids: readonly string[],
    answerKeys: readonly AnswerKey[],
    known?: ReadonlyMap<string, StoredInstance>,
  ): Promise<Loaded>;
  /**
   * Applies the changes, whose ids are distinct, in one transaction and one round trip, each guarded by its own `expectedSeq`. Changes that
   * were decided without loading are given with what they assumed: where that no longer holds, or one of them is stale, all are.
   */
  commit(changes: readonly InstanceChange[], assumed?: Assumed): Promise<Committed>;
  /**
   * Claims up to `limit` due timers (at most one of each instance) that nobody else has claimed, lets `decide` decide on them, and commits
   * what it gives in the same transaction. `claimed` tells how many there were.
   */
  fireDue(
    limit: number,
    decide: (
      due: readonly DueTimer[],
      at: { readonly now: number; readonly directoryRevision: number },
    ) => Promise<FiredTimers>,
  ): Promise<Committed & { readonly claimed: number; readonly now: number }>;
  /** Keeps the answer of a command that had nothing to change; an answer that was kept before stays. */
  remember(answer: IdempotentAnswer): Promise<void>;
  /** When the next armed timer is due, and the now to compare it with; null when none is armed. */
  nextTimer(): Promise<{ readonly dueAt: number | null; readonly now: number }>;
  /** The events of an instance after `afterSeq`, oldest first. */
  history(id: string, afterSeq: number, limit: number): Promise<readonly LoggedEvent[]>;
}

/** Contents that machines are compiled from; both never change under their id. */
export interface DefinitionStore {
  versions(
    ids: readonly string[],
  ): Promise<readonly { readonly id: string; readonly sopId: string; readonly document: Document }[]>;
  policyRevisions(
    ids: readonly string[],
  ): Promise<readonly { readonly id: string; readonly policy: EscalationPolicy }[]>;
  sopKeys(): Promise<readonly string[]>;
  /** The SOPs with these keys, where there are any, each with its published version (null without one). */
  current(sopKeys: readonly string[]): Promise<CurrentSops>;
}

/** How SOPs stand at a revision of the organisation: it is raised whenever what is published changes. */
export interface CurrentSops {
  readonly directoryRevision: number;
  readonly sops: readonly CurrentSop[];
}

export interface CurrentSop {
  readonly sopKey: string;
  readonly kind: SopKind;
  readonly versionId: string | null;
}

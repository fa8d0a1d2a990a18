import type { Json, JsonObject, Priority, RunStatus, RunStimulus } from '@sopflow/model';

/** Stands for the run itself among the visits: its own deadline, timers and alerts. No step may have this id. */
export const RUN_ITSELF = 'run';

/** A task that is open. What is usual is left out: priority `normal`, no deadline, no candidates. */
export type OpenTask = {
  readonly owner: string | null;
  readonly candidates?: readonly string[];
  readonly priority?: Priority;
  readonly at: number;
  readonly dueAt?: number;
  /** For an approval: whose turn of those who sign this is, from 0; a place in `seats`. */
  readonly signer?: number;
};

/**
 * One who signs. A signer of the document is one seat (its task goes to whom it is assigned), or, where all holders of a position sign, one
 * for each of them.
 */
export type Seat = {
  /** The place of the signer in the document, from 0. */
  readonly signer: number;
  readonly personId?: string;
};

/** The decision of one who signs; `signer` is a place in `seats`. */
export type Vote = { readonly signer: number; readonly outcome: string; readonly by: string | null };

/** How an `each` stands. */
export type EachProgress = {
  readonly total: number;
  /** Items that are not started yet. */
  readonly queue: readonly Json[];
  readonly done: number;
  readonly failed: number;
  /** What each finished item left behind, at its place; null while it has not. */
  readonly results: readonly (JsonObject | null)[];
};

/**
 * Being at a step. Everything that belongs to it and must go when it is left is in here: so a task or timer without a current step
 * cannot exist.
 */
export type Visit = {
  /** Which visit of the step it is, from 1. */
  readonly n: number;
  readonly at: number;
  readonly dueAt?: number;
  /** Armed timers: what follows `<stepId>:<visit>:` in their key → due instant. */
  readonly timers?: Readonly<Record<string, number>>;
  /** Alerts about this step that are not resolved. */
  readonly alerts?: readonly string[];
  /** Open tasks by their number in the run. */
  readonly tasks?: Readonly<Record<string, OpenTask>>;
  /** Decided already, so that the step is left by it. */
  readonly outcome?: string;
  /** Values that the step leaves behind for expressions. */
  readonly values?: JsonObject;
  /** Who acted at the step during this visit. */
  readonly by?: readonly string[];
  readonly votes?: readonly Vote[];
  /** Those who sign, once some signer of the document became several people; otherwise they are the signers of the document. */
  readonly seats?: readonly Seat[];
  /** Lanes that ended. */
  readonly lanes?: readonly string[];
  /** Running children: id → place of its item, from 1. */
  readonly children?: Readonly<Record<string, number>>;
  readonly each?: EachProgress;
  /** The action request that is waited for. */
  readonly request?: { readonly key: string; readonly attempt: number };
};

/** The latest finished visit of a step, and who did the step in any visit (the latest last). */
export type PastVisit = {
  readonly n: number;
  readonly at: number;
  readonly left: number;
  readonly outcome: string | null;
  readonly by?: readonly string[];
};

/** What an item of an `each` takes along from the run that started it. */
export type Outer = {
  readonly item: Json;
  readonly index: number;
  readonly title: string;
  readonly ownerId: string | null;
  readonly data: JsonObject;
  readonly values: Readonly<Record<string, JsonObject>>;
  readonly doers: Readonly<Record<string, readonly string[]>>;
};

/** The context of a run's machine. JSON; no key is ever present with the value undefined. */
export type RunState = {
  readonly id: string;
  readonly status: RunStatus;
  readonly title: string;
  readonly starterId: string | null;
  /** The owner of the SOP when the run started. */
  readonly ownerId: string | null;
  readonly parentId?: string;
  /** The zone of `now` and `today`, as it was when the run started; absent: UTC. */
  readonly timeZone?: string;
  readonly start: JsonObject;
  readonly data: JsonObject;
  readonly outer?: Outer;
  /** What finished steps left behind, by step. */
  readonly values: Readonly<Record<string, JsonObject>>;
  readonly active: Readonly<Record<string, Visit>>;
  readonly past: Readonly<Record<string, PastVisit>>;
  /** Phases that were left before their end and go on from there. */
  readonly remembered?: readonly string[];
  /** How many tasks, children, alerts and outbound effects this run has numbered so far. */
  readonly tasks: number;
  readonly children: number;
  readonly alerts: number;
  readonly sent: number;
  /** Characters of JSON in start, data and values. */
  readonly size: number;
  readonly suspendedAt?: number;
  /** Suspended together with the run that waits for it, and so goes on with it. */
  readonly suspendedByParent?: true;
  /** The number of the last word of that run about standing still or going on. */
  readonly steered?: number;
  /** News that arrived while the run was suspended, to be dealt with when it goes on. */
  readonly held?: readonly RunStimulus[];
};

/** The context of a machine that no run was started on; its actions do nothing. */
export const UNBORN: RunState = {
  id: '',
  status: 'running',
  title: '',
  starterId: null,
  ownerId: null,
  start: {},
  data: {},
  values: {},
  active: {},
  past: {},
  tasks: 0,
  children: 0,
  alerts: 0,
  sent: 0,
  size: 0,
};

/** The state with a visit changed. */
export function withVisit(run: RunState, stepId: string, visit: Visit): RunState {
  return { ...run, active: { ...run.active, [stepId]: visit } };
}

/** The object without one of its keys. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _gone, ...rest } = record;
  return rest;
}

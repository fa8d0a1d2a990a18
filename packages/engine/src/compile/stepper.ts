import { type Json, type JsonObject } from '@sopflow/model';
import {
  type AnyStateMachine,
  assign,
  createActor,
  createMachine,
  type SnapshotFrom,
  type StateNode,
  type StateValue,
} from 'xstate';
import type { Turn } from '../run/turn.ts';
import type { StateConfig } from './stateConfig.ts';

/** Thrown when one stimulus caused more moves than are allowed. */
export class TooManyMoves extends Error {}

export interface MachineParts<S, E> {
  readonly config: StateConfig;
  /** The state of a machine that nothing was started on; actions leave it alone. */
  readonly unborn: S;
  /** The most microsteps of one stimulus. */
  readonly bound: number;
  readonly actions: Readonly<
    Record<string, (state: S, turn: Turn, event: E, params: Readonly<Record<string, unknown>>) => S>
  >;
  readonly guards: Readonly<Record<string, (state: S, params: Readonly<Record<string, unknown>>) => boolean>>;
  /** Whether what a history state remembers is still of use; what is not is dropped. */
  readonly recalls?: (state: S, historyId: string) => boolean;
}

/** Where a machine is: JSON. `at` is XState's state value, `memory` what its history states remember, by state ids. */
export interface Standing<S> {
  readonly at: StateValue;
  readonly state: S;
  readonly memory?: Readonly<Record<string, readonly string[]>>;
}

/** Steps one compiled machine. Pure from outside: the same standing, event and turn give the same result. */
export interface Stepper<S, E> {
  /** The XState machine, for drawing and for tests. */
  readonly xstate: AnyStateMachine;
  begin(state: S, turn: Turn): Standing<S>;
  advance(from: Standing<S>, event: E, turn: Turn): Standing<S>;
}

type MachineSnapshot = SnapshotFrom<AnyStateMachine>;

/** How XState is asked for the next snapshot; a test replaces it by the public functions. */
export interface Mover {
  initial(machine: AnyStateMachine, input: unknown): MachineSnapshot;
  next(machine: AnyStateMachine, snapshot: MachineSnapshot, event: { type: string }): MachineSnapshot;
}

/**
 * Builds a stepper.
 *
 * The turn (time, actor, resolver, what was gathered) reaches the actions through one variable of this function, set only while XState
 * steps, which is synchronous. So nothing but JSON is ever in the context.
 */
export function stepperFor<S, E extends { readonly type: string }>(
  parts: MachineParts<S, E>,
  mover: Mover,
): Stepper<S, E> {
  let current: Turn | null = null;
  const machine = build(parts, () => current);
  const restore = restorerFor(machine);

  function moved(turn: Turn, move: () => MachineSnapshot): Standing<S> {
    current = turn;
    try {
      const snapshot = move();
      if (snapshot.status === 'error') throw snapshot.error;
      return standingOf<S>(snapshot, parts.recalls);
    } catch (error) {
      throw error instanceof Error && error.message.startsWith('Infinite loop detected')
        ? new TooManyMoves(error.message)
        : error;
    } finally {
      current = null;
    }
  }

  return {
    xstate: machine,
    begin: (state, turn) => moved(turn, () => mover.initial(machine, { state })),
    advance: (from, event, turn) => moved(turn, () => mover.next(machine, restore(from), event)),
  };
}

function build<S, E>(parts: MachineParts<S, E>, turn: () => Turn | null): AnyStateMachine {
  type Context = { readonly state: S };
  const actions: Record<string, unknown> = {};
  for (const [name, apply] of Object.entries(parts.actions)) {
    actions[name] = assign(
      (
        { context, event }: { context: Context; event: unknown },
        params: Readonly<Record<string, unknown>> | undefined,
      ) => {
        const now = turn();
        return now === null || context.state === parts.unborn
          ? {}
          : { state: apply(context.state, now, event as E, params ?? {}) };
      },
    );
  }
  const guards: Record<string, unknown> = {};
  for (const [name, holds] of Object.entries(parts.guards)) {
    guards[name] = (
      { context }: { context: Context },
      params: Readonly<Record<string, unknown>> | undefined,
    ) => holds(context.state, params ?? {});
  }
  const config = {
    ...parts.config,
    context: ({ input }: { input: Context | undefined }): Context => input ?? { state: parts.unborn },
    options: { maxIterations: parts.bound },
  };
  // XState's types follow literal configurations; ours is computed, so it is checked by StateConfig instead.
  return createMachine(
    config as Parameters<typeof createMachine>[0],
    { actions, guards } as Parameters<typeof createMachine>[1],
  ) as unknown as AnyStateMachine;
}

function standingOf<S>(snapshot: MachineSnapshot, recalls: MachineParts<S, never>['recalls']): Standing<S> {
  const { state } = snapshot.context as { readonly state: S };
  const memory: Record<string, string[]> = {};
  const history = snapshot.historyValue as Readonly<Record<string, readonly StateNode[]>>;
  for (const [id, nodes] of Object.entries(history)) {
    if (recalls?.(state, id) === true) memory[id] = nodes.map((node) => node.id);
  }
  const at = snapshot.value as StateValue;
  return Object.keys(memory).length === 0 ? { at, state } : { at, state, memory };
}

/** State values whose resolved snapshots are kept per machine; a machine with lanes has very many. */
const MOST_RESOLVED = 256;

/**
 * Makes XState's snapshots of stored standings. What follows from the state value alone (the active nodes, which XState walks the tree
 * for) is worked out once per value; the context and what history states remember are the standing's own.
 */
function restorerFor(machine: AnyStateMachine): <S>(from: Standing<S>) => MachineSnapshot {
  const resolved = new Map<string, MachineSnapshot>();
  const resolvedAt = (at: StateValue): MachineSnapshot => {
    const key = typeof at === 'string' ? at : JSON.stringify(at);
    let known = resolved.get(key);
    if (known === undefined) {
      known = machine.resolveState({ value: at, context: {} });
      if (resolved.size >= MOST_RESOLVED) resolved.clear();
      resolved.set(key, known);
    }
    return known;
  };
  return (from) => {
    const historyValue: Record<string, StateNode[]> = {};
    for (const [id, nodes] of Object.entries(from.memory ?? {}))
      historyValue[id] = nodes.map((node) => machine.getStateNodeById(node) as StateNode);
    return { ...resolvedAt(from.at), context: { state: from.state }, historyValue } as MachineSnapshot;
  };
}

/**
 * One inert actor scope per machine instead of a new one for every step as in XState's `transition()`, which is about three times as
 * fast. The shape of a scope is not documented: xstate's version is pinned, and a test compares with the public functions.
 */
export function sharedScope(): Mover {
  const scopes = new WeakMap<AnyStateMachine, ActorScope>();
  const scopeFor = (machine: AnyStateMachine): ActorScope => {
    const known = scopes.get(machine);
    if (known !== undefined) return known;
    const self = createActor(machine);
    const nothing = (): void => {};
    const scope = {
      self,
      system: self.system,
      id: '',
      sessionId: '',
      logger: nothing,
      defer: nothing,
      stopChild: nothing,
      emit: nothing,
      actionExecutor: nothing,
    };
    scopes.set(machine, scope as unknown as ActorScope);
    return scope as unknown as ActorScope;
  };
  return {
    initial: (machine, input) =>
      machine.getInitialSnapshot(scopeFor(machine), input as never) as MachineSnapshot,
    next: (machine, snapshot, event) =>
      machine.transition(snapshot, event, scopeFor(machine)) as MachineSnapshot,
  };
}

type ActorScope = Parameters<AnyStateMachine['transition']>[2];

/** A standing as the snapshot that is stored. */
export function toSnapshot<S>(standing: Standing<S>): JsonObject {
  return standing as unknown as JsonObject;
}

/** A stored snapshot as a standing. Only the engine writes snapshots, so its shape is trusted. */
export function fromSnapshot<S>(snapshot: JsonObject): Standing<S> {
  const at: Json | undefined = snapshot['at'];
  if (at === undefined || snapshot['state'] === undefined)
    throw new TypeError('This is not a snapshot of the engine.');
  return snapshot as unknown as Standing<S>;
}

import type {
  Actor,
  Document,
  Effect,
  Fact,
  JsonObject,
  LoggedEvent,
  OutboundEffect,
  Snapshot,
  Stimulus,
} from '@sopflow/model';
import type { Resolver } from '../assignment/resolver.ts';
import { compileSop } from '../compile/compileSop.ts';
import type { Decision } from '../machine/decision.ts';
import { decide, start } from '../machine/decide.ts';
import type { Machine } from '../machine/machine.ts';

export const SYSTEM: Actor = { kind: 'system', part: 'run' };

/** An instance as the outside knows it: its snapshot and log, and the rows that its effects have made. */
export interface Instance {
  readonly id: string;
  readonly machine: Machine;
  snapshot: Snapshot;
  readonly events: LoggedEvent[];
  /** Open tasks by id, with their steps. */
  readonly openTasks: Map<string, string>;
  readonly everOpened: string[];
  readonly timers: Map<string, number>;
  readonly outbox: OutboundEffect[];
}

/** Makes a value unchangeable, so that a decision that changes what it was given throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** Stands for everything around the engine in tests: keeps what decisions ask to be kept, and complains when they ask for nonsense. */
export class World {
  now: number;
  readonly document: Document;
  readonly resolver: Resolver;
  readonly instances = new Map<string, Instance>();

  constructor(document: Document, resolver: Resolver, now: number) {
    this.document = document;
    this.resolver = resolver;
    this.now = now;
  }

  /** Starts a run of the document, or of the inside of one of its `each` steps. */
  begin(
    id: string,
    input: JsonObject,
    options: { readonly starterId?: string; readonly eachStep?: string; readonly parentId?: string } = {},
  ): Decision {
    const machine = compileSop(this.document, options.eachStep ?? null);
    const stimulus = {
      type: 'start' as const,
      input,
      starterId: options.starterId ?? null,
      ...(options.parentId === undefined ? {} : { parentId: options.parentId }),
    };
    return this.beginOn(machine, id, stimulus);
  }

  beginOn(
    machine: Machine,
    id: string,
    stimulus: Parameters<typeof start>[1],
    actor: Actor = SYSTEM,
  ): Decision {
    const decision = start(machine, stimulus, {
      now: this.now,
      instanceId: id,
      resolver: this.resolver,
      actor,
    });
    if (!decision.ok) return decision;
    const instance: Instance = {
      id,
      machine,
      snapshot: {},
      events: [],
      openTasks: new Map(),
      everOpened: [],
      timers: new Map(),
      outbox: [],
    };
    this.instances.set(id, instance);
    this.#keep(instance, stimulus, actor, decision);
    return decision;
  }

  /** Sends a stimulus to an instance and keeps what comes of it. */
  send(id: string, stimulus: Stimulus, actor: Actor = SYSTEM): Decision {
    const instance = this.get(id);
    const decision = decide(instance.machine, instance.snapshot, stimulus, {
      now: this.now,
      instanceId: id,
      resolver: this.resolver,
      actor,
    });
    if (decision.ok) this.#keep(instance, stimulus, actor, decision);
    return decision;
  }

  get(id: string): Instance {
    const instance = this.instances.get(id);
    if (instance === undefined) throw new Error(`There is no instance ${id}.`);
    return instance;
  }

  #keep(
    instance: Instance,
    stimulus: Stimulus,
    actor: Actor,
    decision: Extract<Decision, { ok: true }>,
  ): void {
    const { snapshot, facts, effects } = decision.decided;
    instance.snapshot = frozen(snapshot);
    if (facts.length + effects.length > 0)
      instance.events.push({ seq: instance.events.length + 1, at: this.now, actor, stimulus, facts });
    // a timer that fired is no longer armed
    if (stimulus.type === 'timerFired' && facts.length > 0) instance.timers.delete(stimulus.key);
    for (const effect of effects) apply(instance, effect);
  }
}

function apply(instance: Instance, effect: Effect): void {
  const { openTasks, everOpened, timers, outbox } = instance;
  switch (effect.effect) {
    case 'openTask':
      if (everOpened.includes(effect.task.id))
        throw new Error(`The task ${effect.task.id} was opened twice.`);
      everOpened.push(effect.task.id);
      openTasks.set(effect.task.id, effect.task.stepId);
      return;
    case 'changeTask':
      if (!openTasks.has(effect.change.id))
        throw new Error(`The task ${effect.change.id} was changed while it is not open.`);
      return;
    case 'closeTask':
      if (!openTasks.delete(effect.task.id))
        throw new Error(`The task ${effect.task.id} was closed while it is not open.`);
      return;
    case 'armTimer':
      timers.set(effect.key, effect.dueAt);
      return;
    case 'cancelTimer':
      if (!timers.delete(effect.key))
        throw new Error(`The timer ${effect.key} was cancelled while it is not armed.`);
      return;
    case 'runStatus':
    case 'alertStatus':
      return;
    default:
      if (outbox.some((sent) => sent.key === effect.key))
        throw new Error(`The outbox key ${effect.key} was used twice.`);
      outbox.push(effect);
  }
}

/** All facts of an instance, oldest first. */
export function factsOf(instance: Instance): readonly Fact[] {
  return instance.events.flatMap((event) => event.facts);
}

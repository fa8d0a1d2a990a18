import {
  type Actor,
  assertNever,
  NotFound,
  type OutboundEffect,
  type Stimulus,
  Unavailable,
} from '@sopflow/model';
import { isRefusal } from '../dispatcher/decider.ts';
import type { Dispatcher } from '../dispatcher/dispatcher.ts';
import type { Notify } from '../notices/notifier.ts';
import type { ActionPerformer } from '../ports/actionPerformer.ts';
import type { OutboxEntry, OutboxStore } from '../ports/outboxStore.ts';
import { beginEffects, type BeginEffectsParts } from './beginEffects.ts';
import type { OnTrouble } from './trouble.ts';

export interface CarryOutParts extends BeginEffectsParts {
  readonly outbox: OutboxStore;
  readonly performer: ActionPerformer;
  readonly notify: Notify;
  readonly dispatcher: Dispatcher;
  readonly onTrouble: OnTrouble;
}

type Of<Name extends OutboundEffect['effect']> = OutboxEntry & {
  readonly effect: Extract<OutboundEffect, { effect: Name }>;
};

/** What is still on its way into being is waited for this long (ms) before it is looked for again. */
const BIRTH_PAUSE_MS = 1_000;
/** The queue of commands is full: tried again after this long (ms). */
const CROWDED_PAUSE_MS = 2_000;

/**
 * Carries out claimed outbox entries. What creates an instance goes first, then what is sent to instances, in the order in which it was
 * written. An entry that fails is tried again later by itself.
 */
export function carryOut(parts: CarryOutParts): (entries: readonly OutboxEntry[]) => Promise<void> {
  const { outbox, performer, dispatcher, onTrouble } = parts;
  const begin = beginEffects(parts);

  /** Carries out each entry for itself and writes down how that ended, all in a few statements. */
  async function each<Entry extends OutboxEntry>(
    entries: readonly Entry[],
    carry: (entry: Entry) => Promise<void>,
  ): Promise<void> {
    if (entries.length === 0) return;
    const ends = await Promise.allSettled(entries.map(carry));
    const done: string[] = [];
    const crowded: string[] = [];
    const unborn: string[] = [];
    const failed: { id: string; error: string }[] = [];
    ends.forEach((end, place) => {
      const entry = entries[place];
      if (entry === undefined) return;
      if (end.status === 'fulfilled') done.push(entry.id);
      else if (end.reason instanceof NotBornYet) unborn.push(entry.id);
      else if (end.reason instanceof Unavailable) crowded.push(entry.id);
      else {
        failed.push({
          id: entry.id,
          error:
            end.reason instanceof Error ? `${end.reason.name}: ${end.reason.message}` : String(end.reason),
        });
        onTrouble(end.reason, `outbox entry ${entry.key}`);
      }
    });
    if (done.length > 0) await outbox.done(done);
    if (failed.length > 0) await outbox.failed(failed);
    if (unborn.length > 0) await outbox.putBack(unborn, BIRTH_PAUSE_MS);
    if (crowded.length > 0) await outbox.putBack(crowded, CROWDED_PAUSE_MS);
  }

  /** Sends a stimulus. That the instance does not take it (any more) is an end, not a failure. */
  async function send(to: string, actor: Actor, stimulus: Stimulus): Promise<void> {
    try {
      await dispatcher.dispatch({
        instanceId: to,
        actor,
        stimulus,
        beginning: null,
        absent: () => new Absent(to),
        admit: null,
        idempotency: null,
        answer: () => ({}),
      });
    } catch (error) {
      if (error instanceof Absent) {
        if ((await outbox.awaitingBirth([to])).has(to)) throw new NotBornYet();
      } else if (!isRefusal(error) || error.code === 'RUN_MOVED_ON') throw error;
    }
  }

  async function perform({ key, instanceId, effect }: Of<'requestAction'>): Promise<void> {
    const end = await performer
      .perform({ key, runId: instanceId, request: effect.request })
      .catch((error: unknown) => ({
        ok: false as const,
        error: error instanceof Error ? error.message : String(error),
      }));
    await send(
      instanceId,
      { kind: 'system', part: 'action' },
      end.ok
        ? { type: 'actionDone', key, result: end.result }
        : { type: 'actionFailed', key, error: end.error },
    );
  }

  async function notify(entries: readonly Of<'notify'>[]): Promise<void> {
    if (entries.length === 0) return;
    // Together while that works; each for itself when one of them does not.
    try {
      await parts.notify(entries.map(requested));
      await outbox.done(entries.map((entry) => entry.id));
    } catch {
      await each(entries, (entry) => parts.notify([requested(entry)]));
    }
  }

  return async (entries) => {
    const by = sorted(entries);
    await each(by.begin, ({ effect }) => begin(effect));
    await Promise.all([
      each(by.send, ({ instanceId, effect }) =>
        send(
          effect.to,
          { kind: 'system', part: instanceId.startsWith('a_') ? 'escalation' : 'run' },
          effect.stimulus,
        ),
      ),
      notify(by.notify),
      // Calls to the outside take as long as they take: each is written down when it ends.
      ...by.perform.map((entry) => each([entry], perform)),
    ]);
  };
}

/** Thrown when an instance that an entry is sent to is itself still on its way. */
class NotBornYet extends Error {}

/** The instance does not exist. */
class Absent extends NotFound {
  constructor(id: string) {
    super('run', id);
  }
}

function requested({ key, effect }: Of<'notify'>) {
  return { key, notice: effect.notice };
}

interface Sorted {
  readonly begin: Of<'startChild' | 'raiseAlert'>[];
  readonly send: Of<'send'>[];
  readonly perform: Of<'requestAction'>[];
  readonly notify: Of<'notify'>[];
}

function sorted(entries: readonly OutboxEntry[]): Sorted {
  const by: Sorted = { begin: [], send: [], perform: [], notify: [] };
  for (const entry of entries) {
    const { effect } = entry;
    switch (effect.effect) {
      case 'startChild':
      case 'raiseAlert':
        by.begin.push({ ...entry, effect });
        break;
      case 'send':
        by.send.push({ ...entry, effect });
        break;
      case 'requestAction':
        by.perform.push({ ...entry, effect });
        break;
      case 'notify':
        by.notify.push({ ...entry, effect });
        break;
      default:
        assertNever(effect);
    }
  }
  return by;
}

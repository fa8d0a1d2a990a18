import {
  type Actor,
  type AlertStimulus,
  type RunStimulus,
  type Snapshot,
  SopflowError,
  type Stimulus,
} from '@sopflow/model';
import { fromSnapshot, toSnapshot } from '../compile/stepper.ts';
import type { AlertState } from '../escalation/alertState.ts';
import { decideAlert, raiseAlert } from '../escalation/decideAlert.ts';
import { decideRun, startRun } from '../run/decideRun.ts';
import type { RunState } from '../run/runState.ts';
import { Turn } from '../run/turn.ts';
import type { Decision, Environment } from './decision.ts';
import type { Machine } from './machine.ts';

export type FirstStimulus = Extract<Stimulus, { type: 'start' | 'raise' }>;

/**
 * The first decision of an instance: a run is started on a document's machine, an alert raised on a policy's.
 *
 * Pure, as `decide` is.
 */
export function start(
  machine: Machine,
  stimulus: FirstStimulus,
  environment: Environment & { readonly actor: Actor },
): Decision {
  const { instanceId, now, actor, resolver } = environment;
  return settle(new Turn(now, actor, resolver), (turn) => {
    if (machine.kind === 'sop' && stimulus.type === 'start')
      return toSnapshot(startRun(machine, instanceId, stimulus, turn));
    if (machine.kind === 'policy' && stimulus.type === 'raise')
      return toSnapshot(raiseAlert(machine, instanceId, stimulus.cause, turn));
    throw new TypeError(`A ${machine.kind} machine cannot begin with ${stimulus.type}.`);
  });
}

/**
 * Decides what a stimulus does to an instance: its next snapshot, what happened, and what the outside is asked to do. Pure: the same
 * arguments give the same answer, and nothing that was passed in is changed.
 *
 * A command that is not possible comes back as `ok: false` with the error. What is out of date (a timer that was cancelled, an answer nobody
 * waits for, a child that was cancelled) comes back with no facts, no effects and the snapshot unchanged.
 */
export function decide(
  machine: Machine,
  snapshot: Snapshot,
  stimulus: Stimulus,
  environment: Environment & { readonly actor: Actor },
): Decision {
  const { now, actor, resolver } = environment;
  return settle(new Turn(now, actor, resolver), (turn) => {
    switch (machine.kind) {
      case 'sop': {
        const from = fromSnapshot<RunState>(snapshot);
        const to = decideRun(machine, from, stimulus as RunStimulus, turn);
        return to === from ? snapshot : toSnapshot(to);
      }
      case 'policy': {
        const from = fromSnapshot<AlertState>(snapshot);
        const to = decideAlert(machine, from, stimulus as AlertStimulus, turn);
        return to === from ? snapshot : toSnapshot(to);
      }
    }
  });
}

function settle(turn: Turn, step: (turn: Turn) => Snapshot): Decision {
  try {
    const snapshot = step(turn);
    return { ok: true, decided: { snapshot, facts: turn.facts, effects: turn.effects } };
  } catch (error) {
    if (error instanceof SopflowError) return { ok: false, error };
    throw error;
  }
}

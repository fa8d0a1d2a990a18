import { type AlertCause, AlertClosed, type AlertStimulus } from '@sopflow/model';
import type { Standing } from '../compile/stepper.ts';
import type { Turn } from '../run/turn.ts';
import { levelKey } from './alertActions.ts';
import { type AlertState, UNRAISED } from './alertState.ts';
import { reachedNobody } from './reached.ts';
import type { AlertEvent, PolicyMachine } from './compilePolicy.ts';

/** Raises an alert: the first level begins at once, or when its time comes. */
export function raiseAlert(
  machine: PolicyMachine,
  instanceId: string,
  cause: AlertCause,
  turn: Turn,
): Standing<AlertState> {
  turn.tell({ type: 'alertRaised', policy: machine.policy.key });
  return machine.stepper.begin({ ...UNRAISED, id: instanceId, cause }, turn);
}

/**
 * Steps an alert.
 *
 * @returns the same standing when the stimulus changes nothing.
 * @throws AlertClosed when a person acts on a resolved alert.
 */
export function decideAlert(
  machine: PolicyMachine,
  from: Standing<AlertState>,
  stimulus: AlertStimulus,
  turn: Turn,
): Standing<AlertState> {
  const type = eventFor(from.state, stimulus, turn);
  return type === null ? from : machine.stepper.advance(from, { type, stimulus }, turn);
}

function eventFor(alert: AlertState, stimulus: AlertStimulus, turn: Turn): AlertEvent['type'] | null {
  if (stimulus.type === 'raise') return null;
  if (stimulus.type === 'timerFired') {
    const armed = alert.nextLevel !== undefined && levelKey(alert.nextLevel) === stimulus.key;
    return alert.status === 'open' && armed && turn.now >= (alert.nextAt ?? Infinity) ? 'climb' : null;
  }
  if (stimulus.type === 'deliveryGivenUp') {
    const current = alert.status === 'open' && stimulus.level === alert.level && alert.unreached !== true;
    return current && reachedNobody(stimulus.told) ? 'unreached' : null;
  }
  if (alert.status === 'resolved') {
    if (turn.actor.kind === 'system') return null;
    throw new AlertClosed(alert.id);
  }
  if (stimulus.type === 'acknowledge') return alert.status === 'acknowledged' ? null : 'acknowledge';
  return 'resolve';
}

import type { LoggedEvent, Snapshot } from '@sopflow/model';
import type { Decision } from '../machine/decision.ts';
import { decide, start } from '../machine/decide.ts';
import type { Machine } from '../machine/machine.ts';
import { recordedResolver } from './recordedResolver.ts';

/**
 * Steps an instance through its recorded events, oldest first, and gives the snapshot after the last. It equals the stored one.
 *
 * @throws TypeError when there are no events or the first is not a beginning; SopflowError when an event is refused now that was not then.
 */
export function replay(machine: Machine, events: readonly LoggedEvent[], instanceId: string): Snapshot {
  let snapshot: Snapshot | null = null;
  for (const { at, actor, stimulus, facts } of events) {
    const environment = { now: at, instanceId, actor, resolver: recordedResolver(facts) };
    let decision: Decision;
    if (snapshot !== null) decision = decide(machine, snapshot, stimulus, environment);
    else if (stimulus.type === 'start' || stimulus.type === 'raise')
      decision = start(machine, stimulus, environment);
    else throw new TypeError('The first event of an instance is its start.');
    if (!decision.ok) throw decision.error;
    snapshot = decision.decided.snapshot;
  }
  if (snapshot === null) throw new TypeError('There are no events to replay.');
  return snapshot;
}

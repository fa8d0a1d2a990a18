import { type RunStimulus, RunSuspended } from '@sopflow/model';
import type { RunState } from '../run/runState.ts';
import type { Turn } from '../run/turn.ts';
import type { Move } from './move.ts';
import { requireNotEnded } from './require.ts';

type Steer = Extract<RunStimulus, { type: 'suspend' | 'resume' | 'withdraw' | 'cancel' }>;

/**
 * Suspend, resume, withdraw, cancel. A run that is not suspended need not be resumed: that changes nothing.
 *
 * @throws RunEnded, RunSuspended when it is suspended already
 */
export function steerRun(run: RunState, stimulus: Steer, { actor }: Turn): Move {
  requireNotEnded(run);
  if (actor.kind === 'system') {
    // The run that waits for it says so. What somebody has suspended here goes on when somebody says so here.
    if (stimulus.type === 'suspend' && run.status === 'suspended') return null;
    if (stimulus.type === 'resume' && run.suspendedByParent !== true) return null;
  }
  if (stimulus.type === 'suspend' && run.status === 'suspended') throw new RunSuspended(run.id);
  if (stimulus.type === 'resume' && run.status !== 'suspended') return null;
  return { run, event: { type: stimulus.type, stimulus } };
}

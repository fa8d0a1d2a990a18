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
export function steerRun(run: RunState, stimulus: Steer, turn: Turn): Move {
  requireNotEnded(run);
  if (turn.actor.kind === 'system' && (stimulus.type === 'suspend' || stimulus.type === 'resume'))
    return standWithParent(run, stimulus, turn);
  if (stimulus.type === 'suspend' && run.status === 'suspended') throw new RunSuspended(run.id);
  if (stimulus.type === 'resume' && run.status !== 'suspended') return null;
  return { run, event: { type: stimulus.type, stimulus } };
}

/**
 * The run that waits for this one stands still or goes on. What somebody has suspended here goes on when somebody says so here. Its words may
 * arrive in another order than they were said: going on is noted even where this run does not stand still yet, so that the earlier word changes
 * nothing any more.
 */
function standWithParent(
  run: RunState,
  stimulus: Extract<Steer, { type: 'suspend' | 'resume' }>,
  turn: Turn,
): Move {
  const order = stimulus.order ?? 0;
  if (order > 0 && order <= (run.steered ?? 0)) return null;
  const heard = order > 0 ? { ...run, steered: order } : run;
  if (stimulus.type === 'suspend')
    return run.status === 'suspended' ? null : { run: heard, event: { type: 'suspend', stimulus } };
  if (run.suspendedByParent === true) return { run: heard, event: { type: 'resume', stimulus } };
  if (run.status === 'suspended' || order === 0) return null;
  turn.tell({ type: 'resumed' });
  return { run: heard, event: { type: 'heard', stimulus } };
}

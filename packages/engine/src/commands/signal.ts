import { type RunStimulus, SignalNotAwaited } from '@sopflow/model';
import type { Plan } from '../compile/plan.ts';
import { eventTypes, type Leaving } from '../compile/runEvent.ts';
import type { RunState } from '../run/runState.ts';
import { requireFits, sizeOf } from '../run/size.ts';
import type { Turn } from '../run/turn.ts';
import type { Move } from './move.ts';
import { requireRunning } from './require.ts';

/**
 * A named signal: every step that waits for it goes on and keeps the signal's data.
 *
 * @throws RunEnded, RunSuspended, SignalNotAwaited, RunBoundReached
 */
export function signal(
  plan: Plan,
  run: RunState,
  stimulus: Extract<RunStimulus, { type: 'signal' }>,
  turn: Turn,
): Move {
  requireRunning(run);
  const leaving: Record<string, Leaving> = {};
  for (const [stepId, visit] of Object.entries(run.active)) {
    const step = plan.steps.get(stepId)?.step;
    if (step?.kind !== 'wait' || step.until.for !== 'signal' || step.until.signal !== stimulus.name) continue;
    leaving[stepId] = { n: visit.n, outcome: 'done', values: stimulus.data };
  }
  const waiting = Object.keys(leaving).length;
  if (waiting === 0) throw new SignalNotAwaited(run.id, stimulus.name);
  requireFits(run, sizeOf(stimulus.data) * waiting);
  turn.tell({ type: 'signalReceived', name: stimulus.name });
  return { run, event: { type: eventTypes.signal(stimulus.name), stimulus, leaving } };
}

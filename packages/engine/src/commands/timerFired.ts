import type { RunStimulus } from '@sopflow/model';
import type { Plan } from '../compile/plan.ts';
import { eventTypes } from '../compile/runEvent.ts';
import type { RunState } from '../run/runState.ts';
import { dropTimer, readTimerKey } from '../run/timers.ts';
import type { Turn } from '../run/turn.ts';
import { elapsedOutcome } from '../steps/wait.ts';
import type { Move } from './move.ts';

/**
 * A timer fired. One that is not armed any more, or that fires before its time, changes nothing: delivery is at least once.
 */
export function timerFired(
  plan: Plan,
  run: RunState,
  stimulus: Extract<RunStimulus, { type: 'timerFired' }>,
  turn: Turn,
): Move {
  const name = readTimerKey(stimulus.key);
  const visit = name === null ? undefined : run.active[name.stepId];
  if (name === null || visit === undefined || visit.n !== name.n || run.status !== 'running') return null;
  const dueAt = visit.timers?.[name.mark];
  if (dueAt === undefined || turn.now < dueAt) return null;
  const fired = dropTimer(run, name.stepId, name.mark);
  if (name.mark === 'due' || name.mark.startsWith('remind'))
    return { run: fired, event: { type: 'late', stimulus } };
  if (name.mark.startsWith('retry'))
    return { run: fired, event: { type: eventTypes.retry(name.stepId), stimulus } };
  const step = plan.steps.get(name.stepId)?.step;
  if (step?.kind !== 'wait') return null;
  const outcome = elapsedOutcome(step);
  return {
    run: fired,
    event: {
      type: eventTypes.leave(name.stepId, outcome),
      stimulus,
      leaving: { [name.stepId]: { n: visit.n, outcome } },
    },
  };
}

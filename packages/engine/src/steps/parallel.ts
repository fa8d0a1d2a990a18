import type { ParallelStep } from '@sopflow/model';
import { decideOutcome } from '../run/outcome.ts';
import { type RunState, withVisit } from '../run/runState.ts';
import { needed } from './join.ts';

/** A lane reached its end. When enough have, the parallel step is done. */
export function laneEnded(run: RunState, step: ParallelStep, laneId: string): RunState {
  const visit = run.active[step.id];
  if (visit === undefined) return run;
  const lanes = [...(visit.lanes ?? []), laneId];
  const next = withVisit(run, step.id, { ...visit, lanes });
  return lanes.length >= Math.min(needed(step.join, step.lanes.length), step.lanes.length)
    ? decideOutcome(next, step.id, 'done')
    : next;
}

/** Somebody jumped back into a lane that had ended. */
export function laneReopened(run: RunState, stepId: string, laneId: string): RunState {
  const visit = run.active[stepId];
  if (visit?.lanes === undefined) return run;
  return withVisit(run, stepId, { ...visit, lanes: visit.lanes.filter((id) => id !== laneId) });
}

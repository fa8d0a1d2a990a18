import type { EndStep } from '@sopflow/model';
import type { Plan } from '../compile/plan.ts';
import { decideOutcome } from '../run/outcome.ts';
import { type RunState, without } from '../run/runState.ts';
import type { Turn } from '../run/turn.ts';
import { laneEnded, laneReopened } from './parallel.ts';

/** An end inside a phase or a lane was reached: it ends what it lies in. */
export function endInner(run: RunState, turn: Turn, plan: Plan, step: EndStep): RunState {
  const noted = noteEnd(run, turn, step);
  const within = plan.steps.get(step.id)?.within ?? [];
  const container = containerOf(plan, within);
  if (container === null) return noted;
  if (container.step.kind === 'parallel') return laneEnded(noted, container.step, container.laneId);
  return decideOutcome(noted, container.step.id, step.outcome);
}

/** Somebody jumps away from the end of a lane: the lane is no longer ended. */
export function leaveInnerEnd(run: RunState, plan: Plan, step: EndStep): RunState {
  const container = containerOf(plan, plan.steps.get(step.id)?.within ?? []);
  return container?.step.kind === 'parallel' ? laneReopened(run, container.step.id, container.laneId) : run;
}

/** Notes that an end was reached. Nobody is ever at an end, so the visit is over at once. */
export function noteEnd(run: RunState, turn: Turn, step: EndStep): RunState {
  turn.tell({ type: 'stepEntered', stepId: step.id });
  turn.tell({ type: 'stepLeft', stepId: step.id, outcome: step.outcome });
  const n = (run.past[step.id]?.n ?? 0) + 1;
  return {
    ...run,
    active: without(run.active, step.id),
    past: { ...run.past, [step.id]: { n, at: turn.now, left: turn.now, outcome: step.outcome } },
  };
}

function containerOf(plan: Plan, within: readonly string[]) {
  const last = within.at(-1);
  const inner = last === undefined ? undefined : plan.steps.get(last)?.step;
  if (inner?.kind === 'phase') return { step: inner, laneId: '' } as const;
  const outer = plan.steps.get(within.at(-2) ?? '')?.step;
  return outer?.kind === 'parallel' && last !== undefined ? ({ step: outer, laneId: last } as const) : null;
}

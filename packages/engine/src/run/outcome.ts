import type { JsonObject } from '@sopflow/model';
import { type RunState, withVisit } from './runState.ts';
import type { Turn } from './turn.ts';

/** Decides by which outcome a current step will be left, and what it leaves behind. The first decision stands. */
export function decideOutcome(run: RunState, stepId: string, outcome: string, values?: JsonObject): RunState {
  const visit = run.active[stepId];
  if (visit === undefined || visit.outcome !== undefined) return run;
  return withVisit(run, stepId, { ...visit, outcome, ...(values === undefined ? {} : { values }) });
}

/** Notes in the history that an expression of a step could not be evaluated. */
export function tellFailure(turn: Turn, stepId: string, message: string): void {
  turn.tell({ type: 'expressionFailed', stepId, message: message.slice(0, 500) });
}

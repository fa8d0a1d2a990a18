import type { JsonObject, RunResult, SubrunStep } from '@sopflow/model';
import { decideOutcome, tellFailure } from '../run/outcome.ts';
import { type RunState, withVisit } from '../run/runState.ts';
import type { Turn } from '../run/turn.ts';
import { runScope } from '../scope/runScope.ts';
import { evaluateRecord } from '../scope/template.ts';
import { startAwaitedChild } from './children.ts';

/** Starts the other SOP. Input that cannot be worked out fails the step. */
export function startSubrun(run: RunState, turn: Turn, step: SubrunStep): RunState {
  const input = evaluateRecord(step.input, runScope(run, turn.now));
  if (!input.ok) {
    tellFailure(turn, step.id, input.message);
    return decideOutcome(run, step.id, 'failed', { error: input.message });
  }
  return startAwaitedChild(run, turn, step.id, { of: { sop: step.sop }, input: input.value }, 1);
}

/** The other run ended: `done` with what it left behind, or `failed`. */
export function subrunEnded(run: RunState, step: SubrunStep, result: RunResult, data: JsonObject): RunState {
  const visit = run.active[step.id];
  if (visit === undefined) return run;
  const { children: _ended, ...rest } = visit;
  return decideOutcome(
    withVisit(run, step.id, rest),
    step.id,
    result === 'completed' ? 'done' : 'failed',
    data,
  );
}

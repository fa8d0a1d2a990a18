import type { DecisionStep } from '@sopflow/model';
import { judgeCondition } from '../expression/index.ts';
import { decideOutcome, tellFailure } from '../run/outcome.ts';
import type { RunState } from '../run/runState.ts';
import type { Turn } from '../run/turn.ts';
import { runScope } from '../scope/runScope.ts';

/** Takes the first branch whose condition holds, else the default. A condition that cannot be evaluated does not hold, and is told. */
export function takeBranch(run: RunState, turn: Turn, step: DecisionStep): RunState {
  const scope = runScope(run, turn.now);
  let outcome = step.defaultOutcome;
  for (const branch of step.branches) {
    const { holds, problem } = judgeCondition(branch.condition, scope);
    if (problem !== null) tellFailure(turn, step.id, problem.message.en);
    if (holds) {
      outcome = branch.outcome;
      break;
    }
  }
  if (outcome === undefined) return run;
  turn.tell({ type: 'decisionTaken', stepId: step.id, outcome });
  return decideOutcome(run, step.id, outcome);
}

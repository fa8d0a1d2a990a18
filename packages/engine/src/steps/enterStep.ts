import { assertNever, type Step } from '@sopflow/model';
import type { Plan } from '../compile/plan.ts';
import { armDeadline } from '../run/deadlines.ts';
import { type RunState, withVisit } from '../run/runState.ts';
import { openTask } from '../run/tasks.ts';
import type { Turn } from '../run/turn.ts';
import { requestAction } from './action.ts';
import { openApproval } from './approval.ts';
import { takeBranch } from './decision.ts';
import { startEach } from './each.ts';
import { startSubrun } from './subrun.ts';
import { armWait } from './wait.ts';

/** Begins a visit of a step and does what its kind does on entry. */
export function enterStep(run: RunState, turn: Turn, plan: Plan, step: Step): RunState {
  turn.tell({ type: 'stepEntered', stepId: step.id });
  const visit = { n: (run.past[step.id]?.n ?? 0) + 1, at: turn.now };
  return begin(withVisit(run, step.id, visit), turn, plan, step);
}

function begin(run: RunState, turn: Turn, plan: Plan, step: Step): RunState {
  const { calendar } = plan.document;
  switch (step.kind) {
    case 'task':
      return openTask(armDeadline(run, turn, step.id, step.deadline, calendar), turn, step, step.assignment);
    case 'approval':
      return openApproval(armDeadline(run, turn, step.id, step.deadline, calendar), turn, step);
    case 'phase':
      return armDeadline(run, turn, step.id, step.deadline, calendar);
    case 'decision':
      return takeBranch(run, turn, step);
    case 'wait':
      return armWait(run, turn, step, calendar);
    case 'action':
      return requestAction(run, turn, step, 1);
    case 'subrun':
      return startSubrun(run, turn, step);
    case 'each':
      return startEach(run, turn, step);
    case 'parallel':
    case 'end':
      return run;
    default:
      return assertNever(step);
  }
}

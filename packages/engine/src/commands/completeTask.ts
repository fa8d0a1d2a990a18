import {
  assertNever,
  type ApprovalStep,
  type FieldProblem,
  FormInvalid,
  type Outcome,
  outcomesOf,
  personOf,
  type RunStimulus,
  type TaskStep,
  UnknownOutcome,
} from '@sopflow/model';
import type { Plan } from '../compile/plan.ts';
import { eventTypes } from '../compile/runEvent.ts';
import { checkForm } from '../form/checkForm.ts';
import type { RunState } from '../run/runState.ts';
import { requireFits, sizeOf } from '../run/size.ts';
import type { Turn } from '../run/turn.ts';
import { signedBy, takenIn } from '../steps/seats.ts';
import { runScope } from '../scope/runScope.ts';
import type { Move } from './move.ts';
import { requireDistinct, requireOpenTask, requireRunning } from './require.ts';

type Complete = Extract<RunStimulus, { type: 'completeTask' }>;

/**
 * Completes a task: the outcome must be one of the step's, the form must hold, required points be ticked and a required reason given. A
 * refusal (an outcome that needs a reason, or `rejected`) needs no ticks; a signer who does not approve need not fill the form.
 *
 * @throws TaskClosed, NotFound, RunSuspended, SignsAlready, UnknownOutcome, FormInvalid, RunBoundReached
 */
export function completeTask(plan: Plan, run: RunState, stimulus: Complete, turn: Turn): Move {
  const { number, stepId, task } = requireOpenTask(run, stimulus.taskId);
  requireRunning(run);
  const by = personOf(turn.actor) ?? null;
  const visit = run.active[stepId];
  if (by !== null && task.signer !== undefined && visit !== undefined) {
    // whoever owns two tasks of an approval since before people counted once still signs one of them
    const signed = task.owner === by ? signedBy(visit) : takenIn(visit, task.signer);
    requireDistinct(turn, stimulus.taskId, by, signed);
  }
  const step = plan.steps.get(stepId)?.step;
  if (step?.kind !== 'task' && step?.kind !== 'approval') return null;
  const known = outcomesOf(step);
  if (!known.includes(stimulus.outcome)) throw new UnknownOutcome(stepId, stimulus.outcome, known);

  const partial = step.kind === 'approval' && stimulus.outcome !== 'approved';
  const needsScope = step.form.some((field) => field.visibleIf !== undefined);
  const { values, problems } = checkForm(
    step.form,
    stimulus.values,
    needsScope ? runScope(run, turn.now) : {},
    { partial },
  );
  const all = [...problems, ...checklistProblems(step, stimulus), ...reasonProblems(step, stimulus)];
  if (all.length > 0) throw new FormInvalid(all, { runId: run.id, taskId: stimulus.taskId, stepId });
  requireFits(run, sizeOf(values) - sizeOf(run.values[stepId]));

  const leaving = {
    n: run.active[stepId]?.n ?? 0,
    outcome: stimulus.outcome,
    values,
    by,
    task: { number, ...(stimulus.reason === undefined ? {} : { reason: stimulus.reason }) },
  };
  const type = step.kind === 'task' ? eventTypes.leave(stepId, stimulus.outcome) : eventTypes.vote(stepId);
  return { run, event: { type, stimulus, leaving: { [stepId]: leaving } } };
}

function authorOutcomes(step: TaskStep | ApprovalStep): readonly Outcome[] {
  switch (step.kind) {
    case 'task':
      return step.outcomes;
    case 'approval':
      return step.furtherOutcomes;
    default:
      return assertNever(step);
  }
}

function needsReason(step: TaskStep | ApprovalStep, outcome: string): boolean {
  return authorOutcomes(step).some((each) => each.id === outcome && each.reasonRequired);
}

function checklistProblems(
  step: TaskStep | ApprovalStep,
  { outcome, checked }: Complete,
): readonly FieldProblem[] {
  const points = step.kind === 'task' ? step.checklist.map(({ id }) => id) : [];
  const unknown = checked.flatMap((id, place) =>
    points.includes(id)
      ? []
      : [
          {
            pointer: `/checked/${place}`,
            code: 'unknown',
            message: { zh: '清单中没有此项。', en: 'The checklist has no such point.' },
          },
        ],
  );
  return [...unknown, ...unticked(step, outcome, checked)];
}

function unticked(
  step: TaskStep | ApprovalStep,
  outcome: string,
  checked: readonly string[],
): readonly FieldProblem[] {
  if (step.kind !== 'task' || outcome === 'rejected' || needsReason(step, outcome)) return [];
  return step.checklist
    .filter((item) => item.required && !checked.includes(item.id))
    .map((item) => ({
      pointer: `/checked/${item.id}`,
      code: 'required',
      message: { zh: '请先完成并勾选此项。', en: 'Do this and tick it first.' },
    }));
}

function reasonProblems(
  step: TaskStep | ApprovalStep,
  { outcome, reason }: Complete,
): readonly FieldProblem[] {
  if (!needsReason(step, outcome) || (reason ?? '').trim() !== '') return [];
  return [
    {
      pointer: '/reason',
      code: 'required',
      message: { zh: '选择此结果须填写原因。', en: 'Say why you choose this outcome.' },
    },
  ];
}

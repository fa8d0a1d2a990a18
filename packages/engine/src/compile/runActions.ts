import type { Step } from '@sopflow/model';
import { applyTaskChange } from '../commands/changeTask.ts';
import { endRun } from '../run/endRun.ts';
import { passDeadline, remind } from '../run/lateness.ts';
import type { RunState } from '../run/runState.ts';
import { resumeRun, suspendRun } from '../run/suspension.ts';
import { readTimerKey } from '../run/timers.ts';
import type { Turn } from '../run/turn.ts';
import { requestAction, takeAnswer } from '../steps/action.ts';
import { takeVote } from '../steps/approval.ts';
import { itemEnded } from '../steps/each.ts';
import { endInner, leaveInnerEnd, noteEnd } from '../steps/endStep.ts';
import { enterStep } from '../steps/enterStep.ts';
import { leaveStep, remember } from '../steps/leaveStep.ts';
import { subrunEnded } from '../steps/subrun.ts';
import type { Plan } from './plan.ts';
import type { RunEvent } from './runEvent.ts';

/** What an action of a run's machine does: a function of the state, the turn and the event. */
export type RunAction = (run: RunState, turn: Turn, event: RunEvent, plan: Plan) => RunState;
type StepAction = (run: RunState, turn: Turn, event: RunEvent, plan: Plan, step: Step) => RunState;

/** Actions of single steps; their parameter names the step. */
export const stepActions = {
  enter: (run, turn, _event, plan, step) => enterStep(run, turn, plan, step),
  leave: (run, turn, event, _plan, step) => leaveStep(run, turn, step, event),
  /** An end at the top of the document: the run is over. */
  finish: (run, turn, _event, _plan, step) =>
    step.kind === 'end' ? endRun(noteEnd(run, turn, step), turn, step.result) : run,
  end: (run, turn, _event, plan, step) => (step.kind === 'end' ? endInner(run, turn, plan, step) : run),
  unend: (run, _turn, _event, plan, step) => (step.kind === 'end' ? leaveInnerEnd(run, plan, step) : run),
  vote(run, turn, event, _plan, step) {
    const way = event.leaving?.[step.id];
    if (step.kind !== 'approval' || way?.task === undefined) return run;
    const { number, reason } = way.task;
    return takeVote(run, turn, step, number, way.outcome, {
      by: way.by ?? null,
      reason,
      ...(way.values === undefined ? {} : { values: way.values }),
    });
  },
  answer(run, turn, { stimulus }, _plan, step) {
    if (step.kind !== 'action' || (stimulus.type !== 'actionDone' && stimulus.type !== 'actionFailed'))
      return run;
    return takeAnswer(run, turn, step, stimulus);
  },
  retry(run, turn, { stimulus }, _plan, step) {
    const mark = stimulus.type === 'timerFired' ? readTimerKey(stimulus.key)?.mark : undefined;
    return step.kind === 'action' && mark !== undefined
      ? requestAction(run, turn, step, Number(mark.slice('retry'.length)) + 1)
      : run;
  },
  child(run, turn, { stimulus }, _plan, step) {
    if (stimulus.type !== 'childEnded') return run;
    if (step.kind === 'subrun') return subrunEnded(run, step, stimulus.result, stimulus.data);
    return step.kind === 'each'
      ? itemEnded(run, turn, step, stimulus.childId, stimulus.result, stimulus.data)
      : run;
  },
  /** A jump to a step begins it afresh: neither it nor what lies inside goes on where it was left. */
  jump(run, _turn, _event, plan, step) {
    const fresh = (run.remembered ?? []).filter(
      (id) => id === step.id || plan.steps.get(id)?.within.includes(step.id) === true,
    );
    return fresh.reduce((next, id) => remember(next, id, false), run);
  },
} as const satisfies Record<string, StepAction>;

/** Actions of the run as a whole. */
export const runActions = {
  late(run, turn, { stimulus }, plan) {
    const name = stimulus.type === 'timerFired' ? readTimerKey(stimulus.key) : null;
    if (name === null) return run;
    return name.mark === 'due'
      ? passDeadline(run, turn, plan, name.stepId)
      : remind(run, turn, plan, name.stepId, Number(name.mark.slice('remind'.length)));
  },
  change(run, turn, { stimulus }, plan) {
    switch (stimulus.type) {
      case 'claimTask':
      case 'releaseTask':
      case 'reassignTask':
      case 'raisePriority':
      case 'reassignToDeputy':
        return applyTaskChange(plan, run, stimulus, turn);
      default:
        return run;
    }
  },
  hold: (run, _turn, { stimulus }) => ({ ...run, held: [...(run.held ?? []), stimulus] }),
  suspend: (run, turn, { stimulus }) =>
    stimulus.type === 'suspend' ? suspendRun(run, turn, stimulus.reason) : run,
  resume: (run, turn) => resumeRun(run, turn),
  fail: (run, turn) => endRun(run, turn, 'failed', 'The run made too many moves at once.'),
  stop: (run, turn, { stimulus }) =>
    endRun(run, turn, 'cancelled', 'reason' in stimulus ? stimulus.reason : undefined),
} as const satisfies Record<string, RunAction>;

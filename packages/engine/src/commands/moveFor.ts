import { assertNever, RunEnded, type RunStimulus, TaskClosed } from '@sopflow/model';
import type { Plan } from '../compile/plan.ts';
import type { RunState } from '../run/runState.ts';
import type { Turn } from '../run/turn.ts';
import { changeTask } from './changeTask.ts';
import { completeTask } from './completeTask.ts';
import { jump, sendBack } from './goTo.ts';
import type { Move } from './move.ts';
import { takeNews } from './news.ts';
import { signal } from './signal.ts';
import { steerRun } from './steerRun.ts';
import { timerFired } from './timerFired.ts';

/**
 * Checks a stimulus against the run and addresses it to the machine.
 *
 * What the system itself sends may come late or twice: when the run has ended or the task is closed, it changes nothing instead of being
 * refused.
 *
 * @throws SopflowError when a command is refused.
 */
export function moveFor(
  plan: Plan,
  run: RunState,
  stimulus: RunStimulus,
  turn: Turn,
  alreadyTold = false,
): Move {
  try {
    return checked(plan, run, stimulus, turn, alreadyTold);
  } catch (error) {
    if (turn.actor.kind === 'system' && (error instanceof RunEnded || error instanceof TaskClosed))
      return null;
    throw error;
  }
}

function checked(plan: Plan, run: RunState, stimulus: RunStimulus, turn: Turn, alreadyTold: boolean): Move {
  switch (stimulus.type) {
    case 'start':
      return null;
    case 'completeTask':
      return completeTask(plan, run, stimulus, turn);
    case 'claimTask':
    case 'releaseTask':
    case 'reassignTask':
    case 'raisePriority':
    case 'reassignToDeputy':
      return changeTask(plan, run, stimulus, turn);
    case 'sendBack':
      return sendBack(plan, run, stimulus, turn);
    case 'jump':
      return jump(plan, run, stimulus, turn);
    case 'signal':
      return signal(plan, run, stimulus, turn);
    case 'suspend':
    case 'resume':
    case 'withdraw':
    case 'cancel':
      return steerRun(run, stimulus, turn);
    case 'timerFired':
      return timerFired(plan, run, stimulus, turn);
    case 'actionDone':
    case 'actionFailed':
    case 'childEnded':
      return takeNews(run, stimulus, turn, alreadyTold);
    default:
      return assertNever(stimulus);
  }
}

import { type RunStimulus, UnknownStep } from '@sopflow/model';
import type { Plan } from '../compile/plan.ts';
import { eventTypes } from '../compile/runEvent.ts';
import type { RunState } from '../run/runState.ts';
import type { Turn } from '../run/turn.ts';
import type { Move } from './move.ts';
import { requireOpenTask, requireRunning } from './require.ts';

type SendBack = Extract<RunStimulus, { type: 'sendBack' }>;
type Jump = Extract<RunStimulus, { type: 'jump' }>;

/**
 * Moves the run to any step of its document. Within the same lane only that lane is touched.
 *
 * @throws RunEnded, RunSuspended, UnknownStep
 */
export function jump(plan: Plan, run: RunState, stimulus: Jump, turn: Turn): Move {
  requireRunning(run);
  if (!plan.steps.has(stimulus.to)) throw new UnknownStep(run.id, stimulus.to);
  turn.tell({ type: 'jumped', to: stimulus.to, reason: stimulus.reason });
  return { run, event: { type: eventTypes.goto(stimulus.to), stimulus } };
}

/**
 * Sends the run back from an open task to a step it has been at. Steps of another lane cannot be reached so: the task would stay open.
 *
 * @throws TaskClosed, NotFound, RunSuspended, UnknownStep
 */
export function sendBack(plan: Plan, run: RunState, stimulus: SendBack, turn: Turn): Move {
  const { stepId } = requireOpenTask(run, stimulus.taskId);
  requireRunning(run);
  const visited = run.past[stimulus.to] !== undefined || run.active[stimulus.to] !== undefined;
  if (!plan.steps.has(stimulus.to) || !visited || !leavesBy(plan, run, stepId, stimulus.to))
    throw new UnknownStep(run.id, stimulus.to);
  turn.tell({ type: 'sentBack', from: stepId, to: stimulus.to, reason: stimulus.reason });
  return { run, event: { type: eventTypes.goto(stimulus.to), stimulus } };
}

/** Whether going to `to` leaves `from`: the innermost running flow around `to` must also be around `from`. */
function leavesBy(plan: Plan, run: RunState, from: string, to: string): boolean {
  const around = plan.steps.get(from)?.within ?? [];
  const target = plan.steps.get(to)?.within ?? [];
  const running = target.findIndex((id) => plan.steps.has(id) && run.active[id] === undefined);
  const shared = running === -1 ? target : target.slice(0, running);
  return shared.every((id, depth) => around[depth] === id);
}

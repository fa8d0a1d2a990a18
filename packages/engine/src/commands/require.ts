import { isEnded, NotFound, RunEnded, RunSuspended, SignsAlready, TaskClosed } from '@sopflow/model';
import type { OpenTask, RunState } from '../run/runState.ts';
import { findOpenTask, taskNumberOf } from '../run/tasks.ts';
import type { Turn } from '../run/turn.ts';

export interface FoundTask {
  readonly number: number;
  readonly stepId: string;
  readonly task: OpenTask;
}

/**
 * The open task with this id.
 *
 * @throws TaskClosed when it was completed or cancelled before, NotFound when the run never had it.
 */
export function requireOpenTask(run: RunState, taskId: string): FoundTask {
  const number = taskNumberOf(run, taskId);
  if (number === null || number > run.tasks) throw new NotFound('task', taskId);
  const found = findOpenTask(run, number);
  if (found === null) throw new TaskClosed(taskId);
  return { number, ...found };
}

/**
 * Nobody takes a second place of an approval. `signed` are those who have another place; tasks of other steps have no places.
 *
 * @throws SignsAlready
 */
export function requireDistinct(
  turn: Turn,
  taskId: string,
  personId: string,
  signed: readonly string[],
): void {
  if (!turn.resolver.mayTakeSeat(personId, signed)) throw new SignsAlready(taskId, personId);
}

/** @throws RunEnded */
export function requireNotEnded(run: RunState): void {
  if (isEnded(run.status)) throw new RunEnded(run.id, run.status);
}

/** @throws RunEnded, RunSuspended */
export function requireRunning(run: RunState): void {
  requireNotEnded(run);
  if (run.status === 'suspended') throw new RunSuspended(run.id);
}

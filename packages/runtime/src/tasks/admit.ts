import { type OpenTaskSummary, summary } from '@sopflow/engine';
import { findStep, mayDo, NotYourTask, personOf, type SopflowError } from '@sopflow/model';
import type { CallContext } from '../call/callContext.ts';
import type { Command, Standing } from '../dispatcher/command.ts';

/** What somebody may do with a task. */
export type TaskAct = 'complete' | 'claim' | 'release' | 'reassign' | 'sendBack';

/**
 * What the caller may do with an open task. The owner does it; while nobody owns it, its candidates do. Whoever steers runs may do it in
 * their place, but a signature is given by the signer alone.
 */
export function allowedActs(
  context: CallContext,
  task: Pick<OpenTaskSummary, 'ownerId' | 'candidateIds'>,
  kind: 'task' | 'approval',
): readonly TaskAct[] {
  if (!mayDo(context.roles, 'workTasks')) return [];
  const me = personOf(context.actor);
  const steers = mayDo(context.roles, 'steerRuns');
  const owns = me !== undefined && task.ownerId === me;
  const mayClaim = me !== undefined && task.ownerId === null && task.candidateIds.includes(me);
  const acts: TaskAct[] = [];
  if (owns || mayClaim || (steers && kind === 'task')) acts.push('complete');
  if (mayClaim) acts.push('claim');
  if (owns || (steers && task.ownerId !== null)) acts.push('release');
  if (owns || steers) acts.push('reassign');
  if (owns || mayClaim || steers) acts.push('sendBack');
  return acts;
}

/** Admits a caller who may do this with the task. Tasks that are not open are left to the engine, which says what became of them. */
export function admitTo(context: CallContext, taskId: string, act: TaskAct): NonNullable<Command['admit']> {
  return ({ snapshot, document }: Standing): SopflowError | null => {
    const task = summary(snapshot).tasks.find((open) => open.id === taskId);
    if (task === undefined) return null;
    const kind =
      document !== null && findStep(document, task.stepId)?.step.kind === 'approval' ? 'approval' : 'task';
    if (allowedActs(context, task, kind).includes(act)) return null;
    // Claimed already by oneself: a repeat that changes nothing.
    if (act === 'claim' && task.ownerId !== null && task.ownerId === personOf(context.actor)) return null;
    return new NotYourTask(taskId, task.ownerId);
  };
}

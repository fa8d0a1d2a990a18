import { type JsonObject, mayDo, NotFound, NotYourTask, personOf, TaskClosed } from '@sopflow/model';
import type { CallContext } from '../call/callContext.ts';
import { readerOf } from '../call/caller.ts';
import { refused } from '../call/refused.ts';
import type { RequireRight } from '../call/requireRight.ts';
import type { AuditStore } from '../ports/auditStore.ts';
import type { RunStore } from '../ports/runStore.ts';
import type { TaskDraft, TaskStore } from '../ports/taskStore.ts';

export interface SaveDraftParts {
  readonly audit: AuditStore;
  readonly runs: RunStore;
  readonly tasks: TaskStore;
  readonly requireRight: RequireRight;
}

/** Keeps what somebody has filled in so far, for themselves. @throws NotFound, TaskClosed, NotYourTask */
export function saveDraft({ audit, runs, tasks, requireRight }: SaveDraftParts) {
  return async (
    context: CallContext,
    taskId: string,
    content: { readonly values: JsonObject; readonly checked: readonly string[] },
  ): Promise<TaskDraft> => {
    const about = { kind: 'task', id: taskId } as const;
    await requireRight(context, 'workTasks', about);
    const task = await tasks.get(taskId);
    const me = personOf(context.actor);
    if (task === null || me === undefined || (await runs.get(task.runId, readerOf(context))) === null)
      throw new NotFound('task', taskId);
    if (task.status !== 'open') throw new TaskClosed(taskId);
    const mine =
      task.ownerId === me ||
      (task.ownerId === null && task.candidateIds.includes(me)) ||
      mayDo(context.roles, 'steerRuns');
    if (!mine)
      throw await refused(audit, context, 'tasks.saveDraft', about, new NotYourTask(taskId, task.ownerId));
    return tasks.saveDraft(taskId, me, content);
  };
}

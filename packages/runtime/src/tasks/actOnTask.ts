import { summary } from '@sopflow/engine';
import { type JsonObject, NotFound, type RunStatus, type RunStimulus } from '@sopflow/model';
import type { CallContext } from '../call/callContext.ts';
import { auditingRefusal, repeatKeyOf } from '../call/caller.ts';
import { type ItemResult, itemResults } from '../call/itemResult.ts';
import type { RequireRight } from '../call/requireRight.ts';
import type { Dispatcher } from '../dispatcher/dispatcher.ts';
import type { AuditStore } from '../ports/auditStore.ts';
import type { DirectoryStore } from '../ports/directoryStore.ts';
import { admitTo, type TaskAct } from './admit.ts';
import { runIdOf } from './taskId.ts';

export interface ActOnTaskParts {
  readonly audit: AuditStore;
  readonly directory: DirectoryStore;
  readonly dispatcher: Dispatcher;
  readonly requireRight: RequireRight;
}

/** What somebody hands in. */
export interface Completion {
  readonly outcome: string;
  readonly values: JsonObject;
  /** Ids of the ticked points of the checklist. */
  readonly checked: readonly string[];
  readonly reason?: string | undefined;
}

export type CompletedTask = {
  readonly taskId: string;
  readonly runId: string;
  readonly runStatus: RunStatus;
};
export type TaskAfter = { readonly taskId: string; readonly runId: string };

type TaskStimulus = Extract<RunStimulus, { readonly taskId: string }>;

/** Complete, claim, release, reassign, send back. @throws NotYourTask, TaskClosed and what the engine refuses by */
export function actOnTask({ audit, directory, dispatcher, requireRight }: ActOnTaskParts) {
  async function act(
    context: CallContext,
    name: TaskAct,
    stimulus: TaskStimulus,
    part = '',
  ): Promise<CompletedTask> {
    const { taskId } = stimulus;
    const about = { kind: 'task', id: taskId } as const;
    await requireRight(context, 'workTasks', about);
    const asked = dispatcher.dispatch<CompletedTask>({
      instanceId: runIdOf(taskId),
      actor: context.actor,
      stimulus,
      beginning: null,
      absent: () => new NotFound('task', taskId),
      admit: admitTo(context, taskId, name),
      idempotency: repeatKeyOf(context, part),
      answer: ({ instanceId, snapshot }) => ({
        taskId,
        runId: instanceId,
        runStatus: summary(snapshot).status,
      }),
    });
    return auditingRefusal(audit, context, `tasks.${name}`, about, asked);
  }

  const complete = (
    context: CallContext,
    taskId: string,
    { outcome, values, checked, reason }: Completion,
    part?: string,
  ): Promise<CompletedTask> =>
    act(
      context,
      'complete',
      { type: 'completeTask', taskId, outcome, values, checked, ...(reason === undefined ? {} : { reason }) },
      part,
    );

  return {
    complete: (context: CallContext, taskId: string, completion: Completion): Promise<CompletedTask> =>
      complete(context, taskId, completion),

    /** Each is completed or refused for itself. */
    completeMany: (
      context: CallContext,
      items: readonly (Completion & { readonly id: string })[],
    ): Promise<readonly ItemResult[]> =>
      itemResults(
        items.map((item, place) => ({ id: item.id, asked: complete(context, item.id, item, `#${place}`) })),
        (completed) => completed.taskId,
      ),

    claim: (context: CallContext, taskId: string): Promise<TaskAfter> =>
      act(context, 'claim', { type: 'claimTask', taskId }),
    release: (context: CallContext, taskId: string): Promise<TaskAfter> =>
      act(context, 'release', { type: 'releaseTask', taskId }),

    async reassign(context: CallContext, taskId: string, to: string, reason?: string): Promise<TaskAfter> {
      const person = (await directory.read()).people.get(to);
      if (person?.status !== 'active') throw new NotFound('person', to);
      return act(context, 'reassign', {
        type: 'reassignTask',
        taskId,
        to,
        ...(reason === undefined ? {} : { reason }),
      });
    },

    sendBack: (context: CallContext, taskId: string, to: string, reason: string): Promise<TaskAfter> =>
      act(context, 'sendBack', { type: 'sendBack', taskId, to, reason }),
  };
}

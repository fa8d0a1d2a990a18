import type { TaskView } from '@sopflow/contract';
import { useRouter } from '@tanstack/react-router';
import { useSession } from '../../data/session.ts';
import { forgetOnDevice, keepOnDevice } from '../draft/deviceDraft.ts';
import { forgetRefusal, noteRefusal } from './refusals.ts';
import type { Completion } from './useCompleteTask.ts';
import { useCompleteTask } from './useCompleteTask.ts';
import { useNextTask } from './useNextTask.ts';

/**
 * Completes the task on screen and goes on to the next one without waiting for the answer. Should the server refuse, the reader is led
 * back, with everything that was filled in and the reason; unless they have moved on by themselves, then a notice tells.
 */
export function useFinish() {
  const { person } = useSession();
  const router = useRouter();
  const complete = useCompleteTask();
  const nextTask = useNextTask();

  return async (view: TaskView, completion: Completion) => {
    const { task } = view;
    forgetRefusal(task.id);
    keepOnDevice(person.id, task.id, completion);
    const answer = complete(task, completion);
    const next = await nextTask(task.id);
    await router.navigate(
      next === undefined ? { to: '/work' } : { to: '/work/tasks/$taskId', params: { taskId: next.id } },
    );
    const ledTo = router.state.location.pathname;
    const result = await answer;
    if (result.done) {
      forgetOnDevice(person.id, task.id);
      return;
    }
    noteRefusal(task.id, result.error);
    if (router.state.location.pathname === ledTo)
      await router.navigate({ to: '/work/tasks/$taskId', params: { taskId: task.id }, replace: true });
  };
}

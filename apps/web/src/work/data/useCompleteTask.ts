import type { TaskSummary } from '@sopflow/contract';
import type { JsonObject } from '@sopflow/model';
import { inLocale } from '@sopflow/model';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/client.ts';
import { requestKeyFor } from '../../data/requestKey.ts';
import { announceDone, announceFailed } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { withoutTask } from './withoutTask.ts';

/** How a task is completed. */
export interface Completion {
  readonly outcome: string;
  readonly values: JsonObject;
  readonly checked: readonly string[];
  readonly reason?: string;
}

/**
 * Completes a task: it leaves the lists at once, and comes back with the reason when the server refuses. The returned promise tells which
 * it was, with the error.
 */
export function useCompleteTask() {
  const { t, locale } = useWords('work');
  const queries = useQueryClient();
  return async (
    task: Pick<TaskSummary, 'id' | 'stepName'>,
    { outcome, values, checked, reason }: Completion,
  ): Promise<{ readonly done: true } | { readonly done: false; readonly error: unknown }> => {
    const name = inLocale(task.stepName, locale);
    const body = { outcome, values, checked: [...checked], ...(reason === undefined ? {} : { reason }) };
    withoutTask(queries, task.id);
    try {
      await api.tasks.complete({
        params: { id: task.id },
        body,
        idempotencyKey: requestKeyFor(`complete:${task.id}`, body),
      });
      announceDone({ message: t('completed', { name }) });
      return { done: true };
    } catch (error) {
      announceFailed(t('notCompleted', { name }), error);
      return { done: false, error };
    } finally {
      void queries.invalidateQueries({ queryKey: ['tasks'] });
    }
  };
}

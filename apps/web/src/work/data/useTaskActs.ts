import type { TaskSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/client.ts';
import { announceDone, announceFailed } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { withoutTask } from './withoutTask.ts';

type NamedTask = Pick<TaskSummary, 'id' | 'stepName'>;

/** Claiming a task and giving it back, each at once and each the other's undo; and handing it to somebody. */
export function useTaskActs() {
  const { t, locale } = useWords('work');
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: ['tasks'] });
  const nameOf = (task: NamedTask) => inLocale(task.stepName, locale);

  const claim = async (task: NamedTask) => {
    withoutTask(queries, task.id);
    try {
      await api.tasks.claim({ params: { id: task.id } });
      announceDone({
        message: t('claimed', { name: nameOf(task) }),
        undo: async () => {
          await api.tasks.release({ params: { id: task.id } });
          await renew();
        },
      });
    } catch (error) {
      announceFailed(t('notClaimed', { name: nameOf(task) }), error);
    }
    await renew();
  };

  const release = async (task: NamedTask) => {
    try {
      await api.tasks.release({ params: { id: task.id } });
      announceDone({
        message: t('released', { name: nameOf(task) }),
        undo: async () => {
          await api.tasks.claim({ params: { id: task.id } });
          await renew();
        },
      });
    } catch (error) {
      announceFailed(t('notReleased', { name: nameOf(task) }), error);
    }
    await renew();
  };

  const transfer = async (task: NamedTask, to: string, who: string, reason: string) => {
    withoutTask(queries, task.id);
    try {
      await api.tasks.reassign({
        params: { id: task.id },
        body: { to, ...(reason === '' ? {} : { reason }) },
      });
      announceDone({ message: t('task.transferred', { name: nameOf(task), who }) });
    } catch (error) {
      announceFailed(t('task.notTransferred', { name: nameOf(task) }), error);
    }
    await renew();
  };

  return { claim, release, transfer };
}

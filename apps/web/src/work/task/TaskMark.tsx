import type { TaskView } from '@sopflow/contract';
import { IconBan, IconChevronsUp, IconCircleCheck } from '@tabler/icons-react';
import { useNow } from '../../data/clock.ts';
import { StateBadge, StatusBadge } from '../../surface/StatusBadge.tsx';
import { useWords } from '../../words/i18n.ts';
import { dueStatus } from '../dueStatus.ts';
import { outcomeName } from '../outcomeNames.ts';

/** How a task stands, beside its title: late or due soon, raised in priority, finished. */
export function TaskMark({ view: { task, step } }: { readonly view: TaskView }) {
  const { t, locale } = useWords('work');
  const now = useNow();
  if (task.status !== 'open') {
    return (
      <StateBadge
        tone={task.status === 'completed' ? 'onTime' : 'quiet'}
        icon={task.status === 'completed' ? IconCircleCheck : IconBan}
      >
        {outcomeName(task, t, locale, step.outcomes)}
      </StateBadge>
    );
  }
  const status = dueStatus(task, now);
  const raised = task.priority === 'high' || task.priority === 'urgent' ? task.priority : undefined;
  return (
    <>
      {(status === 'late' || status === 'dueSoon') && <StatusBadge status={status} />}
      {raised !== undefined && (
        <StateBadge tone={raised === 'urgent' ? 'escalated' : 'dueSoon'} icon={IconChevronsUp}>
          {t(`priority.${raised}`)}
        </StateBadge>
      )}
    </>
  );
}

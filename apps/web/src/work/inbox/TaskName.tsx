import type { TaskSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconChevronsUp, IconSignature } from '@tabler/icons-react';
import { StateBadge } from '../../surface/StatusBadge.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './TaskName.module.css';

/** What a task asks, with a mark when it asks for a signature and a word when it is pressing. */
export function TaskName({ task }: { readonly task: TaskSummary }) {
  const { t, locale } = useWords('work');
  const pressing = task.priority === 'high' || task.priority === 'urgent' ? task.priority : undefined;
  return (
    <span className={classes.name}>
      {task.kind === 'approval' && (
        <IconSignature
          size={16}
          stroke={1.5}
          role="img"
          aria-label={t('approval')}
          className={classes.kind}
        />
      )}
      <span className={classes.text}>{inLocale(task.stepName, locale)}</span>
      {pressing !== undefined && task.status === 'open' && (
        <StateBadge tone={pressing === 'urgent' ? 'escalated' : 'dueSoon'} icon={IconChevronsUp}>
          {t(`priority.${pressing}`)}
        </StateBadge>
      )}
    </span>
  );
}

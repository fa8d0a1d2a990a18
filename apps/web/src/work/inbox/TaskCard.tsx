import type { InboxScope, TaskSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { PersonChip } from '../../surface/PersonChip.tsx';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { useWords } from '../../words/i18n.ts';
import { outcomeName } from '../outcomeNames.ts';
import classes from './TaskCard.module.css';
import { TaskDue } from './TaskDue.tsx';
import { TaskName } from './TaskName.tsx';

interface TaskCardProps {
  readonly task: TaskSummary;
  readonly scope: InboxScope;
}

/** A task on a phone: what, of which run, by when. */
export function TaskCard({ task, scope }: TaskCardProps) {
  const { t, locale } = useWords('work');
  const others = scope === 'team' || scope === 'watching';
  return (
    <>
      <div className={classes.title}>
        <TaskName task={task} />
      </div>
      <div className={classes.run}>
        {task.runTitle} · {inLocale(task.sopName, locale)}
      </div>
      <div className={classes.facts}>
        {task.status === 'open' ? (
          <TaskDue task={task} />
        ) : (
          <>
            <span>{outcomeName(task, t, locale)}</span>
            {task.closedAt !== null && <WhenText at={task.closedAt} />}
          </>
        )}
        {others && <PersonChip name={task.ownerName} />}
      </div>
    </>
  );
}

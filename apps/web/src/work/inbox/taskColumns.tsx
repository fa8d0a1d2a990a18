import type { InboxScope, TaskSummary } from '@sopflow/contract';
import type { Locale } from '@sopflow/model';
import { inLocale } from '@sopflow/model';
import type { TFunction } from 'i18next';
import type { Column } from '../../surface/list/DataList.tsx';
import { PersonChip } from '../../surface/PersonChip.tsx';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { outcomeName } from '../outcomeNames.ts';
import { ClaimButton } from './ClaimButton.tsx';
import { TaskDue } from './TaskDue.tsx';
import { TaskName } from './TaskName.tsx';

/** The columns of a scope: what and of which run always; then what one wants to know there. */
export function taskColumns(
  scope: InboxScope,
  t: TFunction<'work'>,
  locale: Locale,
  claim: (task: TaskSummary) => Promise<void>,
): readonly [Column<TaskSummary>, ...Column<TaskSummary>[]] {
  const name: Column<TaskSummary> = {
    id: 'task',
    heading: t('columns.task'),
    width: 'minmax(0, 3fr)',
    cell: (task) => <TaskName task={task} />,
  };
  const run: Column<TaskSummary> = {
    id: 'run',
    heading: t('columns.run'),
    width: 'minmax(0, 3fr)',
    cell: (task) => task.runTitle,
  };
  const sop: Column<TaskSummary> = {
    id: 'sop',
    heading: t('columns.sop'),
    width: 'minmax(0, 2fr)',
    cell: (task) => inLocale(task.sopName, locale),
  };
  const owner: Column<TaskSummary> = {
    id: 'owner',
    heading: t('columns.owner'),
    width: '160px',
    cell: (task) => <PersonChip name={task.ownerName} />,
  };
  const due: Column<TaskSummary> = {
    id: 'due',
    heading: t('columns.due'),
    width: '264px',
    cell: (task) => <TaskDue task={task} />,
  };
  switch (scope) {
    case 'mine':
      return [name, run, sop, due];
    case 'toClaim':
      return [
        name,
        run,
        due,
        {
          id: 'claim',
          heading: '',
          width: '88px',
          align: 'end',
          cell: (task) => <ClaimButton task={task} onClaim={claim} />,
        },
      ];
    case 'team':
    case 'watching':
      return [name, run, owner, due];
    case 'done':
      return [
        name,
        run,
        {
          id: 'outcome',
          heading: t('columns.outcome'),
          width: '160px',
          cell: (task) => outcomeName(task, t, locale),
        },
        {
          id: 'closed',
          heading: t('columns.closed'),
          width: '200px',
          cell: (task) => task.closedAt !== null && <WhenText at={task.closedAt} />,
        },
      ];
    default:
      return scope satisfies never;
  }
}

import type { TaskSummary } from '@sopflow/contract';
import { useNow } from '../../data/clock.ts';
import { DueText } from '../../surface/due/DueText.tsx';
import { dueStatus } from '../dueStatus.ts';

interface TaskDueProps {
  readonly task: Pick<TaskSummary, 'openedAt' | 'dueAt'>;
  readonly look?: 'full' | 'short';
}

/** When a task is due, and how it stands. */
export function TaskDue({ task, look = 'full' }: TaskDueProps) {
  const now = useNow();
  return <DueText at={task.dueAt} status={dueStatus(task, now)} look={look} />;
}

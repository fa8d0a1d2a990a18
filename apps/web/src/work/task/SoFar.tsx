import type { TaskView } from '@sopflow/contract';
import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answersOf } from '../../runs/answersOf.ts';
import { runQuery } from '../../runs/data/runQueries.ts';
import { RunAnswers } from '../../runs/RunAnswers.tsx';
import { SkeletonRows } from '../../surface/SkeletonRows.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './SoFar.module.css';

interface SoFarProps {
  readonly view: TaskView;
  /** Whether it is unfolded from the beginning. */
  readonly opened: boolean;
}

/** What was filled in earlier in the run: the start form and the steps before this one. */
export function SoFar({ view, opened }: SoFarProps) {
  const { t } = useWords('work');
  const [unfolded, setUnfolded] = useState(opened);
  const run = useQuery(runQuery(view.task.runId));
  const answers = run.data === undefined ? undefined : answersOf(run.data);
  if (answers?.length === 0) return null;
  return (
    <details
      className={classes.soFar}
      open={unfolded}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <summary>
        <IconChevronRight size={16} stroke={1.5} aria-hidden />
        <h2>{t('task.soFar')}</h2>
      </summary>
      <div className={classes.content}>
        {answers !== undefined ? (
          <RunAnswers answers={answers} />
        ) : run.isError ? (
          <p role="alert">{t('task.soFarFailed')}</p>
        ) : (
          <SkeletonRows rows={3} shape="text" />
        )}
      </div>
    </details>
  );
}

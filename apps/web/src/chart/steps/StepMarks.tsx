import { IconAlertTriangle, IconCheck, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useChart } from '../canvas/ChartContext.ts';
import type { DrawnNode } from '../graph/drawing.ts';
import { lengthWords } from '../wording/timeWords.ts';
import classes from './StepMarks.module.css';

/** What stands on the corners of a step: how a run went through it, and what is wrong with it. */
export function StepMarks({ drawn: { id, kind, entry } }: { readonly drawn: DrawnNode }) {
  const { marks, problems, wording } = useChart();
  const { t } = wording;
  const mark = marks?.get(id);
  const problem = problems.get(id);
  return (
    <div className={classes.marks} data-kind={kind}>
      {entry && (
        <span className={classes.entry} title={t('begin')}>
          <IconPlayerPlayFilled size={10} aria-hidden />
        </span>
      )}
      {mark?.status === 'done' && (
        <span className={classes.mark} data-tone="done">
          <IconCheck size={12} stroke={2.5} aria-hidden />
          {mark.tookMs === null ? t('run.done') : lengthWords(mark.tookMs, t)}
        </span>
      )}
      {mark?.status === 'late' && (
        <span className={classes.mark} data-tone="late">
          <IconAlertTriangle size={12} stroke={2.5} aria-hidden />
          {t('run.late')}
        </span>
      )}
      {mark?.status === 'current' && (
        <span className={classes.mark} data-tone="current">
          {t('run.current')}
        </span>
      )}
      {mark !== undefined && mark.visits > 1 && (
        <span className={classes.visits} title={t('run.visits', { count: mark.visits })}>
          ×{mark.visits}
        </span>
      )}
      {problem !== undefined && (
        <span className={classes.problem} data-severity={problem.severity} title={problem.texts.join('\n')} />
      )}
    </div>
  );
}

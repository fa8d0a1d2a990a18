import type { RunSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { DueText } from '../../surface/due/DueText.tsx';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { useWords } from '../../words/i18n.ts';
import { RunState } from '../RunState.tsx';
import classes from './RunCard.module.css';
import { RunName } from './RunName.tsx';

/** A run on a phone. */
export function RunCard({ run }: { readonly run: RunSummary }) {
  const { t, locale } = useWords('runs');
  return (
    <>
      <div className={classes.title}>
        <RunName run={run} />
        <RunState status={run.status} />
      </div>
      <div className={classes.dim}>
        {inLocale(run.sopName, locale)} · {run.starterName ?? t('system')}
      </div>
      <div className={classes.facts}>
        {run.endedAt === null ? <DueText at={run.dueAt} look="short" /> : <WhenText at={run.endedAt} />}
        {run.openTasks > 0 && (
          <span className={classes.dim}>{t('list.openTasks', { count: run.openTasks })}</span>
        )}
      </div>
    </>
  );
}

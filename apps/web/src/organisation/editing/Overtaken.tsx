import { Alert, Button } from '@mantine/core';
import { codeOf } from '../../data/problem.ts';
import { failureSentence } from '../../surface/failureWords.ts';
import { useWords } from '../../words/i18n.ts';
import classes from './Overtaken.module.css';
import type { Overtaking } from './useSharedEditing.ts';

/** Says that somebody else has saved meanwhile, and which of the two the form shows; nothing while nobody has. */
export function Overtaken({
  overtaking,
  failure,
}: {
  readonly overtaking: Overtaking;
  /** Why saving failed. */
  readonly failure: unknown;
}) {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const { shown, load, loading, swap } = overtaking;
  if (codeOf(failure) === 'STALE_VERSION') {
    return (
      <Alert color="orange" variant="light" role="alert" className={classes.notice ?? ''}>
        {/* The title of an alert takes its colour, which is too pale to read in orange. */}
        <p className={classes.lead}>
          <strong>{t('editing.overtaken.title')}</strong>
          <br />
          {t('editing.overtaken.lead')}
        </p>
        {overtaking.failure !== null && (
          <p className={classes.lead}>{failureSentence(overtaking.failure, surface, locale)}</p>
        )}
        <Button variant="default" loading={loading} onClick={load}>
          {t('editing.overtaken.load')}
        </Button>
      </Alert>
    );
  }
  if (shown === null) return null;
  return (
    <Alert color="blue" variant="light" role="status" className={classes.notice ?? ''}>
      <p className={classes.lead}>{t(`editing.overtaken.${shown.now}`)}</p>
      <Button variant="default" onClick={swap}>
        {t(shown.next === 'mine' ? 'editing.overtaken.showMine' : 'editing.overtaken.showTheirs')}
      </Button>
    </Alert>
  );
}

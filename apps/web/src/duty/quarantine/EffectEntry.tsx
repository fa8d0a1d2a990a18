import { Button } from '@mantine/core';
import type { QuarantinedEffect } from '@sopflow/contract';
import { Link } from '@tanstack/react-router';
import { RunState } from '../../runs/RunState.tsx';
import { ConfirmButton } from '../../surface/ConfirmButton.tsx';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './EffectEntry.module.css';
import { ErrorText } from './ErrorText.tsx';
import { useQuarantineActs } from './useQuarantineActs.ts';

interface EffectEntryProps {
  readonly effect: QuarantinedEffect;
  readonly mayDecide: boolean;
}

/** One effect in quarantine: what was to be done, for which run, why it failed, and what to do about it. */
export function EffectEntry({ effect, mayDecide }: EffectEntryProps) {
  const { t } = useWords('duty');
  const { kind, target, lastError, attempts, quarantinedAt } = effect;
  return (
    <li className={classes.entry}>
      <div className={classes.what}>
        <p className={classes.head}>
          <strong>{t(`quarantine.kinds.${kind}`)}</strong>
          {target !== null && <code className={classes.target}>{target}</code>}
        </p>
        <Origin effect={effect} />
        {lastError === null ? (
          <p className={classes.note}>{t('quarantine.noError')}</p>
        ) : (
          <ErrorText text={lastError} />
        )}
      </div>
      <div className={classes.side}>
        <p className={classes.facts}>
          <span>{t('quarantine.attempts', { count: attempts })}</span>
          <span>
            {t('quarantine.since')} <WhenText at={quarantinedAt} />
          </span>
        </p>
        {mayDecide && <Acts effect={effect} />}
      </div>
    </li>
  );
}

/** The run that asked for it and how that stands, and the alert it came by. */
function Origin({ effect: { run, alertId } }: { readonly effect: QuarantinedEffect }) {
  const { t } = useWords('duty');
  return (
    <p className={classes.origin}>
      {run === null ? (
        <span className={classes.note}>{t('quarantine.noRun')}</span>
      ) : (
        <>
          <Link to="/runs/$runId" params={{ runId: run.id }}>
            {run.title}
          </Link>
          <RunState status={run.status} look="plain" />
        </>
      )}
      {alertId !== null && (
        <Link to="/duty/alerts/$alertId" params={{ alertId }}>
          {t('quarantine.alert')}
        </Link>
      )}
    </p>
  );
}

function Acts({ effect }: { readonly effect: QuarantinedEffect }) {
  const { t } = useWords('duty');
  const { name, retry, discard } = useQuarantineActs(effect);
  return (
    <div className={classes.acts}>
      <ConfirmButton
        danger
        variant="subtle"
        question={t('quarantine.discardQuestion', { name })}
        consequence={t('quarantine.discardConsequence')}
        confirm={t('quarantine.discard')}
        onConfirm={discard}
      >
        {t('quarantine.discard')}
      </ConfirmButton>
      <Button
        variant="default"
        aria-label={t('quarantine.retryNamed', { name })}
        loading={retry.isPending}
        onClick={() => retry.mutate()}
      >
        {t('quarantine.retry')}
      </Button>
    </div>
  );
}

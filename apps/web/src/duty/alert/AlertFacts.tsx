import type { AlertSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DueText } from '../../surface/due/DueText.tsx';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { PersonChip } from '../../surface/PersonChip.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './AlertFacts.module.css';

/** What an alert is about, with the ways to it. */
export function AlertFacts({
  alert,
  policyName,
}: {
  readonly alert: AlertSummary;
  readonly policyName: string;
}) {
  const { t, locale } = useWords('duty');
  return (
    <dl className={classes.facts}>
      <Fact label={t('alert.run')}>
        <Link to="/runs/$runId" params={{ runId: alert.runId }}>
          {alert.runTitle}
        </Link>
      </Fact>
      {alert.taskIds.length > 0 && (
        <Fact label={t('alert.tasks')}>
          {alert.taskIds.map((taskId, at) => (
            <Link key={taskId} to="/work/tasks/$taskId" params={{ taskId }}>
              {alert.taskIds.length === 1 ? t('alert.openTask') : t('alert.openNumbered', { number: at + 1 })}
            </Link>
          ))}
        </Fact>
      )}
      <Fact label={t('alert.owner')}>
        {alert.owners.length === 0 ? (
          <PersonChip name={null} />
        ) : (
          alert.owners.map((owner) => <PersonChip key={owner.id} name={owner.name} />)
        )}
      </Fact>
      <Fact label={t('alert.due')}>
        {alert.status === 'resolved' ? (
          <WhenText at={alert.dueAt} />
        ) : (
          <DueText at={alert.dueAt} status="late" />
        )}
      </Fact>
      <Fact label={t('alert.level')}>{t('levelOf', { level: alert.level, levels: alert.levels })}</Fact>
      <Fact label={t('alert.policy')}>{policyName}</Fact>
      <Fact label={t('alert.sop')}>{inLocale(alert.sopName, locale)}</Fact>
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

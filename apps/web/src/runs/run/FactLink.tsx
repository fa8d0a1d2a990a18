import { Anchor } from '@mantine/core';
import type { Fact } from '@sopflow/model';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../data/session.ts';
import { useWords } from '../../words/i18n.ts';

/** Leads from a line of the history to what it speaks of, where that has a page of its own. */
export function FactLink({ fact }: { readonly fact: Fact }) {
  const { t } = useWords('runs');
  const mayAlerts = useMay('readAlerts');
  if (fact.type === 'childStarted' || fact.type === 'childEnded') {
    return (
      <Anchor renderRoot={(props) => <Link {...props} to="/runs/$runId" params={{ runId: fact.childId }} />}>
        {t('run.toChild')}
      </Anchor>
    );
  }
  if (fact.type === 'deadlinePassed' && fact.alertId !== null && mayAlerts) {
    const { alertId } = fact;
    return (
      <Anchor renderRoot={(props) => <Link {...props} to="/duty/alerts/$alertId" params={{ alertId }} />}>
        {t('run.toAlert')}
      </Anchor>
    );
  }
  return null;
}

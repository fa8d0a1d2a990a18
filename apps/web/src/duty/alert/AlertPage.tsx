import { Button } from '@mantine/core';
import type { AlertView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconCheck, IconHandStop } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { SkeletonRows } from '../../surface/SkeletonRows.tsx';
import { useShortcuts } from '../../surface/shortcuts/useShortcuts.ts';
import { useWords } from '../../words/i18n.ts';
import { AlertState } from '../alerts/AlertState.tsx';
import { alertName, lateThing } from '../alerts/alertWords.ts';
import { LevelMark } from '../alerts/LevelMark.tsx';
import { ResolveDialog } from '../alerts/ResolveDialog.tsx';
import { useAcknowledge } from '../alerts/useAcknowledge.ts';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { ForDuty } from '../ForDuty.tsx';
import { alertQuery } from '../queries.ts';
import classes from './AlertPage.module.css';
import { AlertFacts } from './AlertFacts.tsx';
import { Deliveries } from './Deliveries.tsx';
import { Timeline } from './Timeline.tsx';

const route = getRouteApi('/signed-in/duty/alerts/$alertId');

/** One alert: what is late, how it climbed, who was told, and what comes next. */
export function AlertPage() {
  const { t } = useWords('duty');
  return (
    <ForDuty title={t('alerts.title')}>
      <KnownAlert />
    </ForDuty>
  );
}

function KnownAlert() {
  const { alertId } = route.useParams();
  const { t } = useWords('duty');
  const query = useQuery(alertQuery(alertId));
  return (
    <Loaded
      query={query}
      skeleton={
        <>
          <PageHeader
            title={t('alerts.title')}
            crumbs={[{ label: t('console.title'), link: { to: '/duty' } }]}
          />
          <SkeletonRows />
        </>
      }
    >
      {(view) => <OneAlert view={view} />}
    </Loaded>
  );
}

function OneAlert({ view }: { readonly view: AlertView }) {
  const { t, locale } = useWords('duty');
  const { alert, allowed } = view;
  const acknowledge = useAcknowledge();
  const [resolving, setResolving] = useState(false);
  const name = lateThing(alert, t, locale);
  const mayAcknowledge = allowed.includes('acknowledge');
  const mayResolve = allowed.includes('resolve');
  useShortcuts([
    ...(mayAcknowledge
      ? [{ key: 'a', label: t('acts.acknowledge'), run: () => acknowledge.mutate(alert) }]
      : []),
    ...(mayResolve ? [{ key: 'r', label: t('acts.resolve'), run: () => setResolving(true) }] : []),
  ]);

  return (
    <>
      <PageHeader
        title={alertName(alert, t, locale)}
        crumbs={[
          { label: t('console.title'), link: { to: '/duty' } },
          { label: t('alerts.title'), link: { to: '/duty/alerts' } },
        ]}
        status={
          <>
            <LevelMark alert={alert} />
            <AlertState status={alert.status} />
          </>
        }
        lead={headline(view, name, t)}
        actions={
          <div className={classes.acts}>
            {mayResolve && (
              <Button
                variant={mayAcknowledge ? 'default' : 'filled'}
                leftSection={<IconCheck size={16} />}
                onClick={() => setResolving(true)}
              >
                {t('acts.resolve')}
              </Button>
            )}
            {mayAcknowledge && (
              <Button leftSection={<IconHandStop size={16} />} onClick={() => acknowledge.mutate(alert)}>
                {t('acts.acknowledge')}
              </Button>
            )}
          </div>
        }
      />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <ListPanel title={t('alert.history')}>
            <Timeline view={view} />
          </ListPanel>
          <ListPanel title={t('alert.deliveries')}>
            <Deliveries deliveries={view.deliveries} />
          </ListPanel>
        </div>
        <ListPanel title={t('alert.facts')}>
          <AlertFacts alert={alert} policyName={inLocale(view.policy.name, locale)} />
        </ListPanel>
      </div>
      <ResolveDialog alert={resolving ? alert : undefined} onClose={() => setResolving(false)} />
    </>
  );
}

function headline({ alert }: AlertView, what: string, t: ReturnType<typeof useWords<'duty'>>['t']): string {
  switch (alert.status) {
    case 'open':
      return t('alert.headline.open', { what });
    case 'acknowledged':
      return t('alert.headline.acknowledged', { name: alert.acknowledgedByName ?? t('alert.somebody') });
    case 'resolved':
      return t('alert.headline.resolved');
    default:
      return alert.status satisfies never;
  }
}

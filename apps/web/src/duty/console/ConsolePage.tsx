import { Button } from '@mantine/core';
import { IconBell, IconLock, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useMay } from '../../data/session.ts';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { announce } from '../../surface/LiveRegion.tsx';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { SkeletonRows } from '../../surface/SkeletonRows.tsx';
import { useWords } from '../../words/i18n.ts';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { alertCountsQuery, liveIncidentsQuery, unresolvedQuery } from '../queries.ts';
import { AlertRows } from './AlertRows.tsx';
import classes from './ConsolePage.module.css';
import { IncidentsPanel } from './IncidentsPanel.tsx';
import { OnCallPanel } from './OnCallPanel.tsx';
import { PlansPanel } from './PlansPanel.tsx';
import { StatusStrip } from './StatusStrip.tsx';

/** The console of whoever is on duty: whether anything is wrong, what it is, and what can be done about it. */
export function ConsolePage() {
  const { t } = useWords('duty');
  const mayRead = useMay('readAlerts');
  return (
    <>
      <PageHeader title={t('console.title')} />
      {mayRead ? (
        <Console />
      ) : (
        <EmptyState
          icon={IconLock}
          title={t('console.notYours')}
          act={
            <Button
              variant="default"
              leftSection={<IconBell size={16} />}
              renderRoot={(props) => <Link {...props} to="/notifications" />}
            >
              {t('console.toNotices')}
            </Button>
          }
        >
          {t('console.notYoursLead')}
        </EmptyState>
      )}
    </>
  );
}

function Console() {
  const { t } = useWords('duty');
  const counts = useQuery(alertCountsQuery);
  const incidents = useQuery(liveIncidentsQuery);
  const alerts = useQuery(unresolvedQuery);
  useSayNewAlerts(counts.data?.open);
  return (
    <>
      <Loaded query={counts} skeleton={<SkeletonRows rows={1} shape="card" />} size="panel">
        {(data) => <StatusStrip counts={data} incidents={incidents.data?.length ?? 0} />}
      </Loaded>
      <div className={classes.columns}>
        <div className={classes.stack}>
          {incidents.data !== undefined && incidents.data.length > 0 && (
            <IncidentsPanel incidents={incidents.data} />
          )}
          <ListPanel title={t('console.alerts')} aside={<Link to="/duty/alerts">{t('console.all')}</Link>}>
            <Loaded
              query={alerts}
              size="panel"
              isEmpty={({ items }) => items.length === 0}
              empty={
                <EmptyState icon={IconShieldCheck} size="panel" level={3} title={t('console.empty')}>
                  {t('console.emptyLead')}
                </EmptyState>
              }
            >
              {({ items, more }) => (
                <>
                  <AlertRows alerts={items} />
                  {more && (
                    <p className={classes.more}>
                      <Link to="/duty/alerts" search={{ status: 'unresolved' }}>
                        {t('console.more')}
                      </Link>
                    </p>
                  )}
                </>
              )}
            </Loaded>
          </ListPanel>
        </div>
        <div className={classes.stack}>
          <OnCallPanel />
          <PlansPanel />
        </div>
      </div>
    </>
  );
}

/** Says new alerts aloud to those who do not see the strip change colour. */
function useSayNewAlerts(open: number | undefined): void {
  const { t } = useWords('duty');
  const before = useRef<number>(undefined);
  useEffect(() => {
    if (open === undefined) return;
    const count = open - (before.current ?? open);
    before.current = open;
    if (count > 0) announce(t('console.came', { count }), 'urgent');
  }, [open, t]);
}

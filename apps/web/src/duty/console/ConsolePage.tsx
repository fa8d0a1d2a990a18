import { IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { SkeletonRows } from '../../surface/SkeletonRows.tsx';
import { useWords } from '../../words/i18n.ts';
import { ForDuty } from '../ForDuty.tsx';
import { alertCountsQuery, liveIncidentsQuery, unresolvedQuery } from '../queries.ts';
import { AlertRows } from './AlertRows.tsx';
import classes from './ConsolePage.module.css';
import { IncidentsPanel } from './IncidentsPanel.tsx';
import { OnCallPanel } from './OnCallPanel.tsx';
import { PlansPanel } from './PlansPanel.tsx';
import { StartPlanLink } from './StartPlanLink.tsx';
import { StatusStrip } from './StatusStrip.tsx';
import { useHeld } from './useHeld.ts';
import { usePointerRest } from './usePointerRest.ts';
import { useSayAlertNews } from './useSayAlertNews.ts';

/** The console of whoever is on duty: whether anything is wrong, what it is, and what can be done about it. */
export function ConsolePage() {
  const { t } = useWords('duty');
  return (
    <ForDuty title={t('console.title')}>
      <Console />
    </ForDuty>
  );
}

function Console() {
  const { t } = useWords('duty');
  const counts = useQuery(alertCountsQuery);
  const incidents = useQuery(liveIncidentsQuery).data ?? [];
  const alerts = useQuery(unresolvedQuery);
  const { resting, watch } = usePointerRest();
  // The panel stands above the alerts: while a pointer rests there it neither comes nor goes. The strip counts it at once.
  const shownIncidents = useHeld(incidents.length === 0 ? undefined : incidents, resting);
  useSayAlertNews(alerts.data?.items);
  return (
    <>
      <PageHeader title={t('console.title')} actions={<StartPlanLink />} />
      <Loaded query={counts} skeleton={<SkeletonRows rows={1} shape="card" />} size="panel">
        {(data) => <StatusStrip counts={data} incidents={incidents.length} />}
      </Loaded>
      <div className={classes.columns}>
        <div className={classes.stack} {...watch}>
          {shownIncidents !== undefined && <IncidentsPanel incidents={shownIncidents} />}
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

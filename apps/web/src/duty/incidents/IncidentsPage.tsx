import type { IncidentSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconSearchOff, IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { RunState } from '../../runs/RunState.tsx';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { DataList } from '../../surface/list/DataList.tsx';
import { ListToolbar } from '../../surface/list/ListToolbar.tsx';
import { useSetSearch } from '../../surface/list/useSetSearch.ts';
import { LoadFailed } from '../../surface/LoadFailed.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { SkeletonRows } from '../../surface/SkeletonRows.tsx';
import { useWords } from '../../words/i18n.ts';
import { ForDuty } from '../ForDuty.tsx';
import { incidentListQuery, plansQuery } from '../queries.ts';
import type { IncidentsSearch } from '../routes.ts';
import classes from './IncidentsPage.module.css';
import { whyStarted } from './whyWords.ts';

const route = getRouteApi('/signed-in/duty/incidents');

/** Runs of emergency plans, newest first. */
export function IncidentsPage() {
  const { t } = useWords('duty');
  return (
    <ForDuty title={t('incidents.title')}>
      <Incidents />
    </ForDuty>
  );
}

function Incidents() {
  const { t, locale } = useWords('duty');
  const search = route.useSearch();
  const setSearch = useSetSearch<IncidentsSearch>();
  const why = (incident: IncidentSummary) => whyStarted(incident, t, locale);
  const plans = useQuery(plansQuery).data ?? [];
  const list = useInfiniteQuery(incidentListQuery(search));
  const rows = list.data?.pages.flatMap((page) => page.items);
  const narrowed = search.status !== undefined || search.plan !== undefined;

  return (
    <>
      <PageHeader title={t('incidents.title')} lead={t('incidents.lead')} />
      <ListToolbar
        filters={[
          {
            id: 'status',
            label: t('incidents.status'),
            value: search.status,
            options: [
              { value: 'live', label: t('incidents.live') },
              { value: 'ended', label: t('incidents.ended') },
            ],
          },
          {
            id: 'plan',
            label: t('incidents.plan'),
            value: search.plan,
            options: plans.map(({ key, name }) => ({ value: key, label: inLocale(name, locale) })),
          },
        ]}
        onFilter={(id, value) => setSearch({ [id]: value })}
        count={rows?.length}
      />
      {rows === undefined &&
        (list.isError ? (
          <LoadFailed error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} />
        ) : (
          <SkeletonRows />
        ))}
      {rows?.length === 0 && <NoIncident narrowed={narrowed} />}
      {rows !== undefined && rows.length > 0 && (
        <DataList<IncidentSummary>
          label={t('incidents.title')}
          rows={rows}
          idOf={(incident) => incident.runId}
          nameOf={(incident) => incident.title}
          linkTo={(incident) => ({ to: '/runs/$runId', params: { runId: incident.runId } })}
          onEnd={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          loadingMore={list.isFetchingNextPage}
          columns={[
            {
              id: 'incident',
              heading: t('incidents.incident'),
              width: 'minmax(0, 1.5fr)',
              cell: (incident) => <span title={incident.title}>{incident.title}</span>,
            },
            {
              id: 'status',
              heading: t('incidents.status'),
              width: '120px',
              cell: (incident) => <RunState status={incident.status} />,
            },
            {
              id: 'why',
              heading: t('incidents.why'),
              width: 'minmax(0, 1.6fr)',
              cell: (incident) => <span title={why(incident)}>{why(incident)}</span>,
            },
            {
              id: 'plan',
              heading: t('incidents.plan'),
              cell: (incident) => inLocale(incident.planName, locale),
            },
            {
              id: 'started',
              heading: t('incidents.started'),
              width: '160px',
              cell: (incident) => <WhenText at={incident.startedAt} />,
            },
            {
              id: 'tasks',
              heading: t('incidents.openTasks'),
              width: '104px',
              align: 'end',
              cell: (incident) => incident.openTasks,
            },
          ]}
          card={(incident) => <IncidentCard incident={incident} why={why(incident)} />}
        />
      )}
    </>
  );
}

function IncidentCard({ incident, why }: { readonly incident: IncidentSummary; readonly why: string }) {
  const { t } = useWords('duty');
  return (
    <>
      <strong className={classes.name}>{incident.title}</strong>
      <span className={classes.why}>{why}</span>
      <span className={classes.facts}>
        <RunState status={incident.status} />
        <WhenText at={incident.startedAt} />
      </span>
      {incident.openTasks > 0 && <span>{t('incidents.tasks', { count: incident.openTasks })}</span>}
    </>
  );
}

function NoIncident({ narrowed }: { readonly narrowed: boolean }) {
  const { t } = useWords('duty');
  const surface = useWords('surface').t;
  return narrowed ? (
    <EmptyState icon={IconSearchOff} title={surface('list.noMatch')}>
      {surface('list.noMatchLead')}
    </EmptyState>
  ) : (
    <EmptyState icon={IconShieldCheck} title={t('incidents.empty')}>
      {t('incidents.emptyLead')}
    </EmptyState>
  );
}

import type { AlertSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconSearchOff, IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../data/session.ts';
import { DueText } from '../../surface/due/DueText.tsx';
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
import { alertListQuery } from '../queries.ts';
import type { AlertsSearch } from '../routes.ts';
import classes from './AlertsPage.module.css';
import { AlertState } from './AlertState.tsx';
import { alertName, lateThing } from './alertWords.ts';
import { LevelMark } from './LevelMark.tsx';
import { OwnerChip } from './OwnerChip.tsx';
import { ResolveDialog } from './ResolveDialog.tsx';
import { useAcknowledge } from './useAcknowledge.ts';

const route = getRouteApi('/signed-in/duty/alerts');
const statuses = ['unresolved', 'open', 'acknowledged', 'resolved'] as const;

/** Every alert there has been, newest first. */
export function AlertsPage() {
  const { t } = useWords('duty');
  return (
    <ForDuty title={t('alerts.title')}>
      <Alerts />
    </ForDuty>
  );
}

function Alerts() {
  const { t, locale } = useWords('duty');
  const mayHandle = useMay('handleAlerts');
  const acknowledge = useAcknowledge();
  const [resolving, setResolving] = useState<AlertSummary>();
  const search = route.useSearch();
  const setSearch = useSetSearch<AlertsSearch>();
  const list = useInfiniteQuery(alertListQuery(search));
  const rows = list.data?.pages.flatMap((page) => page.items);
  const narrowed = search.status !== undefined || search.search !== undefined;

  return (
    <>
      <PageHeader title={t('alerts.title')} lead={t('alerts.lead')} />
      <ListToolbar
        searchLabel={t('alerts.search')}
        search={search.search}
        onSearch={(text) => setSearch({ search: text })}
        filters={[
          {
            id: 'status',
            label: t('alerts.status'),
            value: search.status,
            options: statuses.map((value) => ({ value, label: t(`status.${value}`) })),
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
      {rows?.length === 0 && <NoAlert narrowed={narrowed} />}
      {rows !== undefined && rows.length > 0 && (
        <DataList<AlertSummary>
          label={t('alerts.title')}
          rows={rows}
          idOf={(alert) => alert.id}
          nameOf={(alert) => alertName(alert, t, locale)}
          linkTo={(alert) => ({ to: '/duty/alerts/$alertId', params: { alertId: alert.id } })}
          shortcuts={
            mayHandle
              ? [
                  {
                    key: 'a',
                    label: t('acts.acknowledge'),
                    run: (alert) => alert.status === 'open' && acknowledge.mutate(alert),
                  },
                  {
                    key: 'r',
                    label: t('acts.resolve'),
                    run: (alert) => alert.status !== 'resolved' && setResolving(alert),
                  },
                ]
              : []
          }
          onEnd={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          loadingMore={list.isFetchingNextPage}
          columns={[
            {
              id: 'what',
              heading: t('alerts.what'),
              width: 'minmax(0, 1fr)',
              cell: (alert) => lateThing(alert, t, locale),
            },
            {
              id: 'level',
              heading: t('alerts.level'),
              width: '72px',
              cell: (alert) => <LevelMark alert={alert} />,
            },
            {
              id: 'run',
              heading: t('alerts.run'),
              width: 'minmax(0, 1.4fr)',
              cell: (alert) => <span title={inLocale(alert.sopName, locale)}>{alert.runTitle}</span>,
            },
            {
              id: 'owner',
              heading: t('alerts.owner'),
              width: '144px',
              cell: (alert) => <OwnerChip owners={alert.owners} />,
            },
            {
              id: 'due',
              heading: t('alerts.due'),
              width: '168px',
              cell: (alert) => <AlertDue alert={alert} />,
            },
            {
              id: 'state',
              heading: t('alerts.state'),
              width: '136px',
              cell: (alert) => <AlertState status={alert.status} look="plain" />,
            },
          ]}
          card={(alert) => <AlertCard alert={alert} />}
        />
      )}
      <ResolveDialog alert={resolving} onClose={() => setResolving(undefined)} />
    </>
  );
}

function AlertCard({ alert }: { readonly alert: AlertSummary }) {
  const { t, locale } = useWords('duty');
  return (
    <>
      <span className={classes.head}>
        <LevelMark alert={alert} />
        <strong className={classes.name}>{lateThing(alert, t, locale)}</strong>
      </span>
      <span className={classes.run}>{alert.runTitle}</span>
      <span className={classes.facts}>
        <AlertDue alert={alert} />
        <AlertState status={alert.status} />
      </span>
    </>
  );
}

/** How late it is; for what is over, when it was due. */
function AlertDue({ alert }: { readonly alert: AlertSummary }) {
  return alert.status === 'resolved' ? (
    <WhenText at={alert.dueAt} />
  ) : (
    <DueText at={alert.dueAt} status="late" look="short" />
  );
}

function NoAlert({ narrowed }: { readonly narrowed: boolean }) {
  const { t } = useWords('duty');
  const surface = useWords('surface').t;
  return narrowed ? (
    <EmptyState icon={IconSearchOff} title={surface('list.noMatch')}>
      {surface('list.noMatchLead')}
    </EmptyState>
  ) : (
    <EmptyState icon={IconShieldCheck} title={t('alerts.empty')}>
      {t('alerts.emptyLead')}
    </EmptyState>
  );
}

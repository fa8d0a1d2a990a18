import type { AlertSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconSearchOff, IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
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
import { alertListQuery } from '../queries.ts';
import type { AlertsSearch } from '../routes.ts';
import { AlertState } from './AlertState.tsx';
import { lateThing } from './alertWords.ts';
import { LevelMark } from './LevelMark.tsx';
import { OwnerChip } from './OwnerChip.tsx';

const route = getRouteApi('/signed-in/duty/alerts');
const statuses = ['unresolved', 'open', 'acknowledged', 'resolved'] as const;

/** Every alert there has been, newest first. */
export function AlertsPage() {
  const { t, locale } = useWords('duty');
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
          nameOf={(alert) => `${lateThing(alert, t, locale)}, ${alert.runTitle}`}
          linkTo={(alert) => ({ to: '/duty/alerts/$alertId', params: { alertId: alert.id } })}
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
          card={(alert) => (
            <>
              <span style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
                <LevelMark alert={alert} />
                <strong style={{ fontWeight: 'var(--medium)' }}>{lateThing(alert, t, locale)}</strong>
              </span>
              <span style={{ color: 'var(--text-dim)' }}>{alert.runTitle}</span>
              <span style={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 8 }}>
                <AlertDue alert={alert} />
                <AlertState status={alert.status} />
              </span>
            </>
          )}
        />
      )}
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

import { Button, Switch } from '@mantine/core';
import type { RunSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconSearchOff, IconTimeline } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMay } from '../data/session.ts';
import { DueText } from '../surface/due/DueText.tsx';
import { EmptyState } from '../surface/EmptyState.tsx';
import { DataList } from '../surface/list/DataList.tsx';
import { ListToolbar } from '../surface/list/ListToolbar.tsx';
import { useSetSearch } from '../surface/list/useSetSearch.ts';
import { LoadFailed } from '../surface/LoadFailed.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { SkeletonRows } from '../surface/SkeletonRows.tsx';
import { WhenText } from '../surface/due/WhenText.tsx';
import { useWords } from '../words/i18n.ts';
import { runsQuery } from './data/runQueries.ts';
import { useSopChoices } from './data/sopChoices.ts';
import { RunCard } from './list/RunCard.tsx';
import { RunName } from './list/RunName.tsx';
import type { RunsSearch } from './routes.ts';
import { RunState } from './RunState.tsx';

const route = getRouteApi('/signed-in/runs');
const statuses = ['live', 'running', 'suspended', 'completed', 'cancelled', 'failed'] as const;

/** Every run that the reader may see, the newest first. */
export function RunsPage() {
  const { t, locale } = useWords('runs');
  const search = route.useSearch();
  const setSearch = useSetSearch<RunsSearch>();
  const sops = useSopChoices();
  const list = useInfiniteQuery(runsQuery(search));
  const rows = list.data?.pages.flatMap((page) => page.items);
  const narrowed = Object.values(search).some((value) => value !== undefined);

  return (
    <>
      <PageHeader title={t('list.title')} lead={t('list.lead')} />
      <ListToolbar
        searchLabel={t('list.search')}
        search={search.search}
        onSearch={(value) => setSearch({ search: value })}
        filters={[
          {
            id: 'status',
            label: t('list.status'),
            value: search.status,
            options: statuses.map((value) => ({
              value,
              label: value === 'live' ? t('list.live') : t(`states.${value}`),
            })),
          },
          { id: 'sop', label: t('list.sop'), value: search.sop, options: sops },
        ]}
        onFilter={(id, value) => setSearch({ [id]: value })}
        count={rows === undefined || rows.length === 0 || list.hasNextPage ? undefined : rows.length}
      >
        <Switch
          label={t('list.mine')}
          checked={search.mine === true}
          onChange={(event) => setSearch({ mine: event.currentTarget.checked ? true : undefined })}
        />
      </ListToolbar>
      {rows === undefined && list.isError && (
        <LoadFailed error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} />
      )}
      {rows === undefined && !list.isError && <SkeletonRows />}
      {rows?.length === 0 && <NoRuns narrowed={narrowed} />}
      {rows !== undefined && rows.length > 0 && (
        <DataList
          label={t('list.title')}
          rows={rows}
          idOf={(run) => run.id}
          nameOf={(run) => run.title}
          linkTo={(run) => ({ to: '/runs/$runId', params: { runId: run.id } })}
          card={(run) => <RunCard run={run} />}
          columns={[
            {
              id: 'title',
              heading: t('list.name'),
              width: 'minmax(0, 2.4fr)',
              cell: (run) => <RunName run={run} />,
            },
            { id: 'sop', heading: t('list.sop'), cell: (run) => inLocale(run.sopName, locale) },
            {
              id: 'status',
              heading: t('list.status'),
              width: '104px',
              cell: (run) => <RunState status={run.status} look="plain" />,
            },
            {
              id: 'open',
              heading: t('list.open'),
              width: '72px',
              align: 'end',
              cell: (run) => run.openTasks > 0 && run.openTasks,
            },
            { id: 'starter', heading: t('list.starter'), width: '128px', cell: (run) => starterOf(run, t) },
            {
              id: 'due',
              heading: t('list.due'),
              width: '128px',
              cell: (run) =>
                run.endedAt === null && run.dueAt !== null && <DueText at={run.dueAt} look="short" />,
            },
            {
              id: 'started',
              heading: t('list.started'),
              width: '168px',
              align: 'end',
              cell: (run) => <WhenText at={run.startedAt} />,
            },
          ]}
          onEnd={list.hasNextPage && !list.isFetchingNextPage ? () => void list.fetchNextPage() : undefined}
          loadingMore={list.isFetchingNextPage}
        />
      )}
    </>
  );
}

function starterOf(run: RunSummary, t: ReturnType<typeof useWords<'runs'>>['t']): string {
  return run.starterName ?? t('system');
}

function NoRuns({ narrowed }: { readonly narrowed: boolean }) {
  const { t } = useWords('runs');
  const mayStart = useMay('startRuns');
  if (narrowed) {
    return (
      <EmptyState
        icon={IconSearchOff}
        title={t('list.nothing')}
        act={
          <Button
            variant="default"
            renderRoot={(props) => <Link {...props} to="/runs" search={{}} replace />}
          >
            {t('list.showAll')}
          </Button>
        }
      >
        {t('list.nothingLead')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={IconTimeline}
      title={t('list.empty')}
      act={
        mayStart && <Button renderRoot={(props) => <Link {...props} to="/start" />}>{t('list.start')}</Button>
      }
    >
      {t('list.emptyLead')}
    </EmptyState>
  );
}

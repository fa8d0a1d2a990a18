import { Group, Stack, Text } from '@mantine/core';
import type { RunSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconSearchOff, IconTimeline } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api } from '../data/client.ts';
import { EmptyState } from '../surface/EmptyState.tsx';
import { LoadFailed } from '../surface/LoadFailed.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { SkeletonRows } from '../surface/SkeletonRows.tsx';
import { DueText } from '../surface/due/DueText.tsx';
import { DataList } from '../surface/list/DataList.tsx';
import { ListToolbar } from '../surface/list/ListToolbar.tsx';
import { useSetSearch } from '../surface/list/useSetSearch.ts';
import { When } from '../surface/When.tsx';
import { useWords } from '../words/i18n.ts';
import { RunState } from './RunState.tsx';
import type { RunsSearch } from './routes.ts';

const route = getRouteApi('/signed-in/runs');
const statuses = ['live', 'running', 'suspended', 'completed', 'cancelled', 'failed'] as const;

/** Every run that the reader may see, the newest first. */
export function RunsPage() {
  const { t, locale } = useWords('runs');
  const search = route.useSearch();
  const setSearch = useSetSearch<RunsSearch>();
  const list = useInfiniteQuery({
    queryKey: ['runs', 'list', search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => api.runs.list({ query: { ...search, cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
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
        ]}
        onFilter={(id, value) => setSearch({ [id]: value })}
        count={rows?.length}
      />
      {rows === undefined && list.isError && (
        <LoadFailed error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} />
      )}
      {rows === undefined && !list.isError && <SkeletonRows />}
      {rows?.length === 0 && (
        <EmptyState
          icon={narrowed ? IconSearchOff : IconTimeline}
          title={narrowed ? t('list.nothing') : t('list.empty')}
        >
          {narrowed ? t('list.nothingLead') : t('list.emptyLead')}
        </EmptyState>
      )}
      {rows !== undefined && rows.length > 0 && (
        <DataList
          label={t('list.title')}
          rows={rows}
          idOf={(run) => run.id}
          nameOf={(run) => run.title}
          linkTo={(run) => ({ to: '/runs/$runId', params: { runId: run.id } })}
          card={(run) => <RunCard run={run} />}
          columns={[
            { id: 'title', heading: t('list.name'), width: 'minmax(0, 2fr)', cell: (run) => run.title },
            {
              id: 'sop',
              heading: t('list.sop'),
              cell: (run) => <Text c="dimmed">{inLocale(run.sopName, locale)}</Text>,
            },
            {
              id: 'status',
              heading: t('list.status'),
              width: '128px',
              cell: (run) => <RunState status={run.status} />,
            },
            {
              id: 'open',
              heading: t('list.open'),
              width: '96px',
              align: 'end',
              cell: (run) => run.openTasks,
            },
            {
              id: 'starter',
              heading: t('list.starter'),
              width: '136px',
              cell: (run) => run.starterName ?? '',
            },
            {
              id: 'due',
              heading: t('list.due'),
              width: '168px',
              cell: (run) => (run.endedAt === null ? <DueText at={run.dueAt} look="short" /> : ''),
            },
            {
              id: 'started',
              heading: t('list.started'),
              width: '168px',
              align: 'end',
              cell: (run) => <When at={run.startedAt} />,
            },
          ]}
          onEnd={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          loadingMore={list.isFetchingNextPage}
        />
      )}
    </>
  );
}

function RunCard({ run }: { readonly run: RunSummary }) {
  const { locale } = useWords('runs');
  return (
    <Stack gap={4}>
      <Text fw={500}>{run.title}</Text>
      <Group gap="sm">
        <RunState status={run.status} />
        <Text c="dimmed">{inLocale(run.sopName, locale)}</Text>
      </Group>
    </Stack>
  );
}

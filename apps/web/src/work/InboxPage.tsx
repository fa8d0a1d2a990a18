import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import type { TaskSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconInbox, IconSearchOff } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { EmptyState } from '../surface/EmptyState.tsx';
import { LoadFailed } from '../surface/LoadFailed.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { PersonChip } from '../surface/PersonChip.tsx';
import { SkeletonRows } from '../surface/SkeletonRows.tsx';
import { When } from '../surface/When.tsx';
import { DueText } from '../surface/due/DueText.tsx';
import { DataList } from '../surface/list/DataList.tsx';
import { ListToolbar } from '../surface/list/ListToolbar.tsx';
import { useSetSearch } from '../surface/list/useSetSearch.ts';
import { announceDone, announceFailed } from '../surface/toasts.tsx';
import { useWords } from '../words/i18n.ts';
import type { InboxSearch } from './routes.ts';

const route = getRouteApi('/signed-in/work');
const scopes = ['mine', 'toClaim', 'team', 'watching', 'done'] as const;
const sorts = ['due', 'opened', 'priority'] as const;

/** What is there to do, for whoever looks. */
export function InboxPage() {
  const { t, locale } = useWords('work');
  const { scope = 'mine', sort = 'due', search } = route.useSearch();
  const setSearch = useSetSearch<InboxSearch>();
  const counts = useQuery({
    queryKey: ['tasks', 'counts'],
    queryFn: ({ signal }) => api.tasks.counts({ signal }),
  }).data;
  const list = useInfiniteQuery({
    queryKey: ['tasks', 'list', scope, sort, search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.tasks.list({ query: { scope, sort, search, cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.items);
  const label = (value: (typeof scopes)[number]) => {
    const count = value === 'done' ? undefined : counts?.[value];
    return count === undefined || count === 0 ? t(`scopes.${value}`) : `${t(`scopes.${value}`)} ${count}`;
  };

  return (
    <>
      <PageHeader title={t('inbox.title')} lead={t('inbox.lead')} />
      <Stack gap="sm" mb="sm">
        <SegmentedControl
          aria-label={t('inbox.scope')}
          value={scope}
          onChange={(value) => setSearch({ scope: value === 'mine' ? undefined : value })}
          data={scopes.map((value) => ({ value, label: label(value) }))}
          style={{ alignSelf: 'start', maxWidth: '100%', overflowX: 'auto' }}
        />
        <ListToolbar
          searchLabel={t('inbox.search')}
          search={search}
          onSearch={(value) => setSearch({ search: value })}
          count={rows?.length}
        >
          {scope !== 'done' && (
            <Select
              aria-label={t('inbox.sort')}
              allowDeselect={false}
              value={sort}
              data={sorts.map((value) => ({ value, label: t(`sorts.${value}`) }))}
              onChange={(value) =>
                setSearch({ sort: value === 'opened' || value === 'priority' ? value : undefined })
              }
            />
          )}
        </ListToolbar>
      </Stack>
      {rows === undefined && list.isError && (
        <LoadFailed error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} />
      )}
      {rows === undefined && !list.isError && <SkeletonRows />}
      {rows?.length === 0 && (
        <EmptyState
          icon={search === undefined ? IconInbox : IconSearchOff}
          title={search === undefined ? t('inbox.empty') : t('inbox.nothing')}
        >
          {search === undefined ? t('inbox.emptyLead') : t('inbox.nothingLead')}
        </EmptyState>
      )}
      {rows !== undefined && rows.length > 0 && (
        <DataList
          label={t('inbox.title')}
          rows={rows}
          idOf={(task) => task.id}
          nameOf={(task) => `${inLocale(task.stepName, locale)} · ${task.runTitle}`}
          linkTo={(task) => ({ to: '/work/tasks/$taskId', params: { taskId: task.id } })}
          card={(task) => <TaskCard task={task} />}
          columns={[
            {
              id: 'task',
              heading: t('inbox.task'),
              width: 'minmax(0, 1.6fr)',
              cell: (task) => inLocale(task.stepName, locale),
            },
            { id: 'run', heading: t('inbox.run'), width: 'minmax(0, 1.4fr)', cell: (task) => task.runTitle },
            {
              id: 'sop',
              heading: t('inbox.sop'),
              cell: (task) => <Text c="dimmed">{inLocale(task.sopName, locale)}</Text>,
            },
            {
              id: 'owner',
              heading: t('inbox.owner'),
              width: '152px',
              cell: (task) =>
                scope === 'toClaim' ? <Claim task={task} /> : <PersonChip name={task.ownerName} />,
            },
            scope === 'done'
              ? {
                  id: 'when',
                  heading: t('inbox.finished'),
                  width: '184px',
                  align: 'end',
                  cell: (task) => (task.closedAt === null ? '' : <When at={task.closedAt} />),
                }
              : {
                  id: 'due',
                  heading: t('inbox.due'),
                  width: '216px',
                  align: 'end',
                  cell: (task) => <DueText at={task.dueAt} />,
                },
          ]}
          onEnd={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          loadingMore={list.isFetchingNextPage}
        />
      )}
    </>
  );
}

/** Takes a task without opening it. */
function Claim({ task }: { readonly task: TaskSummary }) {
  const { t, locale } = useWords('work');
  const may = useMay('workTasks');
  const name = inLocale(task.stepName, locale);
  const claim = async () => {
    try {
      await api.tasks.claim({ params: { id: task.id } });
      announceDone({
        message: t('inbox.claimed', { name }),
        undo: async () => void (await api.tasks.release({ params: { id: task.id } })),
      });
    } catch (error) {
      announceFailed(t('inbox.claimFailed'), error);
    }
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      disabled={!may}
      aria-label={`${t('inbox.claim')}: ${name}`}
      onClick={() => void claim()}
    >
      {t('inbox.claim')}
    </Button>
  );
}

function TaskCard({ task }: { readonly task: TaskSummary }) {
  const { locale } = useWords('work');
  return (
    <Stack gap={4}>
      <Text fw={500}>{inLocale(task.stepName, locale)}</Text>
      <Text c="dimmed">{task.runTitle}</Text>
      <Group justify="space-between">
        <DueText at={task.dueAt} />
        {task.ownerName === null && <Claim task={task} />}
      </Group>
    </Stack>
  );
}

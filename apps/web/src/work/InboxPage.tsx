import { Select } from '@mantine/core';
import { inLocale } from '@sopflow/model';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { TaskSummary } from '@sopflow/contract';
import { useSopChoices } from '../runs/data/sopChoices.ts';
import { DataList } from '../surface/list/DataList.tsx';
import { ListToolbar } from '../surface/list/ListToolbar.tsx';
import { useSetSearch } from '../surface/list/useSetSearch.ts';
import { LoadFailed } from '../surface/LoadFailed.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { SkeletonRows } from '../surface/SkeletonRows.tsx';
import { StateBadge, statusIcons } from '../surface/StatusBadge.tsx';
import { useWords } from '../words/i18n.ts';
import { inboxQuery, taskCountsQuery, taskQuery } from './data/taskQueries.ts';
import { useCompleteTask } from './data/useCompleteTask.ts';
import { useTaskActs } from './data/useTaskActs.ts';
import { ClaimButton } from './inbox/ClaimButton.tsx';
import { InboxEmpty } from './inbox/InboxEmpty.tsx';
import { onlyWay } from './inbox/onlyWay.ts';
import classes from './InboxPage.module.css';
import { ScopeTabs } from './inbox/ScopeTabs.tsx';
import { TaskCard } from './inbox/TaskCard.tsx';
import { taskColumns } from './inbox/taskColumns.tsx';
import type { InboxSearch } from './routes.ts';
import { Transfer } from './Transfer.tsx';

const route = getRouteApi('/signed-in/work');
const sorts = ['due', 'opened', 'priority'] as const;
/** Up to so many tasks a phone shows without search and filters: they would take the room of the first two. */
const fewTasks = 8;

/** What is mine to do, most urgent first; and what I may claim, what my department does, what I follow and what I did. */
export function InboxPage() {
  const { t, locale } = useWords('work');
  const search = route.useSearch();
  const setSearch = useSetSearch<InboxSearch>();
  const router = useRouter();
  const queries = useQueryClient();
  const { claim, transfer } = useTaskActs();
  const complete = useCompleteTask();
  const sops = useSopChoices();
  const { scope = 'mine', search: text, sop, sort = 'due' } = search;
  const [handingOver, setHandingOver] = useState<TaskSummary>();
  const counts = useQuery(taskCountsQuery).data;
  const list = useInfiniteQuery(inboxQuery({ scope, search: text, sop, sort }));
  const rows = list.data?.pages.flatMap((page) => page.items);
  const narrowed = text !== undefined || sop !== undefined;
  const few = rows !== undefined && rows.length <= fewTasks && !narrowed;

  const open = (task: TaskSummary) =>
    router.navigate({ to: '/work/tasks/$taskId', params: { taskId: task.id } });
  /** Completes at once what leaves no choice; anything that asks something is opened. */
  const finish = async (task: TaskSummary) => {
    if (task.status !== 'open') return;
    const view = await queries.fetchQuery(taskQuery(task.id)).catch(() => undefined);
    const outcome = view === undefined ? undefined : onlyWay(view);
    if (outcome === undefined) await open(task);
    else await complete(task, { outcome, values: {}, checked: [] });
  };
  /** Asks to whom; a task that the reader may not hand over is opened, where it says whose it is. */
  const handOver = async (task: TaskSummary) => {
    const view = await queries.fetchQuery(taskQuery(task.id)).catch(() => undefined);
    if (view?.allowed.includes('reassign')) setHandingOver(task);
    else await open(task);
  };

  return (
    <>
      <PageHeader
        title={t('inbox.title')}
        lead={t(`inbox.leads.${scope}`)}
        status={
          counts !== undefined &&
          counts.late > 0 && (
            <StateBadge tone="late" icon={statusIcons.late}>
              {t('inbox.late', { count: counts.late })}
            </StateBadge>
          )
        }
      >
        <ScopeTabs scope={scope} counts={counts} />
      </PageHeader>
      <div className={classes.toolbar} data-few={few || undefined} hidden={few && rows.length === 0}>
        <ListToolbar
          searchLabel={t('inbox.search')}
          search={text}
          onSearch={(value) => setSearch({ search: value })}
          filters={[{ id: 'sop', label: t('inbox.sop'), value: sop, options: sops }]}
          onFilter={(_id, value) => setSearch({ sop: value })}
          count={rows === undefined || rows.length === 0 || list.hasNextPage ? undefined : rows.length}
        >
          {scope !== 'done' && (
            <Select
              aria-label={t('inbox.sort')}
              w={152}
              value={sort}
              data={sorts.map((value) => ({ value, label: t(`inbox.sorts.${value}`) }))}
              onChange={(value) =>
                setSearch({ sort: value === 'opened' || value === 'priority' ? value : undefined })
              }
            />
          )}
        </ListToolbar>
      </div>
      {rows === undefined && list.isError && (
        <LoadFailed error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} />
      )}
      {rows === undefined && !list.isError && <SkeletonRows />}
      {rows?.length === 0 && <InboxEmpty scope={scope} narrowed={narrowed} counts={counts} />}
      {rows !== undefined && rows.length > 0 && (
        <DataList
          label={t(`scopes.${scope}`)}
          rows={rows}
          idOf={(task) => task.id}
          nameOf={(task) => `${inLocale(task.stepName, locale)} · ${task.runTitle}`}
          columns={taskColumns(scope, t, locale, claim)}
          linkTo={(task) => ({ to: '/work/tasks/$taskId', params: { taskId: task.id } })}
          card={(task) => <TaskCard task={task} scope={scope} />}
          cardAct={(task) => scope === 'toClaim' && <ClaimButton task={task} onClaim={claim} />}
          shortcuts={
            scope === 'done'
              ? []
              : [
                  { key: 'e', label: t('inbox.finish'), run: (task) => void finish(task) },
                  { key: 'a', label: t('task.transfer'), run: (task) => void handOver(task) },
                  ...(scope === 'toClaim'
                    ? [{ key: 'c', label: t('claim'), run: (task: TaskSummary) => void claim(task) }]
                    : []),
                ]
          }
          onEnd={list.hasNextPage && !list.isFetchingNextPage ? () => void list.fetchNextPage() : undefined}
          loadingMore={list.isFetchingNextPage}
        />
      )}
      {handingOver !== undefined && (
        <Transfer
          task={handingOver}
          onClose={() => setHandingOver(undefined)}
          onTo={(to, who, reason) => {
            setHandingOver(undefined);
            void transfer(handingOver, to, who, reason);
          }}
        />
      )}
    </>
  );
}

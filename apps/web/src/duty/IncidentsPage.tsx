import { Stack, Text } from '@mantine/core';
import type { IncidentSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../data/client.ts';
import { RunState } from '../runs/RunState.tsx';
import { EmptyState } from '../surface/EmptyState.tsx';
import { LoadFailed } from '../surface/LoadFailed.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { SkeletonRows } from '../surface/SkeletonRows.tsx';
import { When } from '../surface/When.tsx';
import { DataList } from '../surface/list/DataList.tsx';
import { useWords } from '../words/i18n.ts';

/** Runs of emergency plans, the newest first. */
export function IncidentsPage() {
  const { t, locale } = useWords('duty');
  const list = useInfiniteQuery({
    queryKey: ['runs', 'incidents'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => api.incidents.list({ query: { cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.items);
  const why = (incident: IncidentSummary) =>
    incident.triggerName === null
      ? t('incidents.button', { name: incident.startedByName ?? '' })
      : inLocale(incident.triggerName, locale);
  return (
    <>
      <PageHeader title={t('incidents.title')} lead={t('incidents.lead')} />
      {rows === undefined &&
        (list.isError ? (
          <LoadFailed error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <SkeletonRows />
        ))}
      {rows?.length === 0 && (
        <EmptyState icon={IconShieldCheck} title={t('incidents.empty')}>
          {t('incidents.emptyLead')}
        </EmptyState>
      )}
      {rows !== undefined && rows.length > 0 && (
        <DataList<IncidentSummary>
          label={t('incidents.title')}
          rows={rows}
          idOf={(incident) => incident.runId}
          nameOf={(incident) => incident.title}
          linkTo={(incident) => ({ to: '/runs/$runId', params: { runId: incident.runId } })}
          card={(incident) => (
            <Stack gap={4}>
              <Text fw={500}>{incident.title}</Text>
              <RunState status={incident.status} />
              <Text c="dimmed">{why(incident)}</Text>
            </Stack>
          )}
          columns={[
            {
              id: 'title',
              heading: t('incidents.name'),
              width: 'minmax(0, 2fr)',
              cell: (incident) => incident.title,
            },
            {
              id: 'plan',
              heading: t('incidents.plan'),
              cell: (incident) => inLocale(incident.planName, locale),
            },
            {
              id: 'why',
              heading: t('incidents.why'),
              width: 'minmax(0, 1.4fr)',
              cell: (incident) => (
                <Text c="dimmed" truncate>
                  {why(incident)}
                </Text>
              ),
            },
            {
              id: 'status',
              heading: t('incidents.status'),
              width: '120px',
              cell: (incident) => <RunState status={incident.status} />,
            },
            {
              id: 'tasks',
              heading: t('incidents.tasks'),
              width: '96px',
              align: 'end',
              cell: (incident) => incident.openTasks,
            },
            {
              id: 'started',
              heading: t('incidents.started'),
              width: '168px',
              align: 'end',
              cell: (incident) => <When at={incident.startedAt} />,
            },
          ]}
          onEnd={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          loadingMore={list.isFetchingNextPage}
        />
      )}
    </>
  );
}

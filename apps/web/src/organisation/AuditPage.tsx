import { Group, Stack, Text } from '@mantine/core';
import type { AuditEntry } from '@sopflow/contract';
import { IconBan, IconCircleCheck, IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api } from '../data/client.ts';
import { usePersonNames } from '../forms/people.ts';
import { EmptyState } from '../surface/EmptyState.tsx';
import { LoadFailed } from '../surface/LoadFailed.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { SkeletonRows } from '../surface/SkeletonRows.tsx';
import { StateBadge } from '../surface/StatusBadge.tsx';
import { When } from '../surface/When.tsx';
import { DataList } from '../surface/list/DataList.tsx';
import { ListToolbar } from '../surface/list/ListToolbar.tsx';
import { useSetSearch } from '../surface/list/useSetSearch.ts';
import { useWords } from '../words/i18n.ts';
import type { AuditSearch } from './routes.ts';

const route = getRouteApi('/signed-in/organisation/audit');

/** Who did, or tried to do, what. */
export function AuditPage() {
  const { t } = useWords('organisation');
  const { outcome } = route.useSearch();
  const setSearch = useSetSearch<AuditSearch>();
  const log = useInfiniteQuery({
    queryKey: ['audit', outcome],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => api.access.audit({ query: { outcome, cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });
  const rows = log.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHeader title={t('audit.title')} lead={t('audit.lead')} />
      <ListToolbar
        filters={[
          {
            id: 'outcome',
            label: t('audit.outcome'),
            value: outcome,
            options: (['done', 'refused'] as const).map((value) => ({ value, label: t(`audit.${value}`) })),
          },
        ]}
        onFilter={(id, value) => setSearch({ [id]: value })}
        count={rows?.length}
      />
      {rows === undefined &&
        (log.isError ? (
          <LoadFailed error={log.error} onRetry={() => void log.refetch()} />
        ) : (
          <SkeletonRows />
        ))}
      {rows?.length === 0 && (
        <EmptyState icon={IconHistory} title={t('audit.empty')}>
          {t('audit.emptyLead')}
        </EmptyState>
      )}
      {rows !== undefined && rows.length > 0 && (
        <DataList<AuditEntry>
          label={t('audit.title')}
          rows={rows}
          idOf={(entry) => entry.id}
          nameOf={(entry) => entry.action}
          card={(entry) => (
            <Stack gap={4}>
              <Text fw={500}>{entry.action}</Text>
              <Group gap="sm">
                <Who entry={entry} />
                <Text c="dimmed">
                  <When at={entry.at} />
                </Text>
              </Group>
            </Stack>
          )}
          columns={[
            { id: 'action', heading: t('audit.action'), width: '200px', cell: (entry) => entry.action },
            { id: 'who', heading: t('audit.who'), cell: (entry) => <Who entry={entry} /> },
            {
              id: 'object',
              heading: t('audit.object'),
              width: 'minmax(0, 1.4fr)',
              cell: (entry) => (
                <Text c="dimmed" truncate>{`${entry.objectKind} ${entry.objectId ?? ''}`}</Text>
              ),
            },
            {
              id: 'outcome',
              heading: t('audit.outcome'),
              width: '120px',
              cell: (entry) => (
                <StateBadge
                  look="plain"
                  tone={entry.outcome === 'done' ? 'onTime' : 'late'}
                  icon={entry.outcome === 'done' ? IconCircleCheck : IconBan}
                >
                  {t(`audit.${entry.outcome}`)}
                </StateBadge>
              ),
            },
            {
              id: 'when',
              heading: t('audit.when'),
              width: '168px',
              align: 'end',
              cell: (entry) => <When at={entry.at} />,
            },
          ]}
          onEnd={log.hasNextPage ? () => void log.fetchNextPage() : undefined}
          loadingMore={log.isFetchingNextPage}
        />
      )}
    </>
  );
}

function Who({ entry: { actor, actorName } }: { readonly entry: AuditEntry }) {
  const { t } = useWords('organisation');
  const nameOf = usePersonNames();
  if (actor.kind === 'system') return <>{t('audit.system')}</>;
  if (actor.kind === 'apiKey') return <>{actor.name}</>;
  const name = actorName ?? actor.personId;
  return <>{actor.viewedBy === undefined ? name : t('audit.seenAs', { name, by: nameOf(actor.viewedBy) })}</>;
}

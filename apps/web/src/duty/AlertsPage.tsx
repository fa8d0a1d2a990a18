import { Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { AlertSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { EmptyState } from '../surface/EmptyState.tsx';
import { LoadFailed } from '../surface/LoadFailed.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { PersonChip } from '../surface/PersonChip.tsx';
import { SkeletonRows } from '../surface/SkeletonRows.tsx';
import { DueText } from '../surface/due/DueText.tsx';
import { DataList } from '../surface/list/DataList.tsx';
import { ListToolbar } from '../surface/list/ListToolbar.tsx';
import { useSetSearch } from '../surface/list/useSetSearch.ts';
import { useWords } from '../words/i18n.ts';
import { AlertState } from './AlertState.tsx';
import classes from './AlertsPage.module.css';
import { OnDuty } from './OnDuty.tsx';
import type { AlertsSearch } from './routes.ts';
import { useAcknowledge } from './useAcknowledge.ts';

const route = getRouteApi('/signed-in/duty');

/** The console: two seconds to see whether anything is wrong, one press to take it on. */
export function AlertsPage() {
  const { t } = useWords('duty');
  const { search, status } = route.useSearch();
  const setSearch = useSetSearch<AlertsSearch>();
  const acknowledge = useAcknowledge();
  const mayHandle = useMay('handleAlerts');
  const nameOf = useAlertName();
  const list = useInfiniteQuery({
    queryKey: ['alerts', 'list', search, status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.alerts.list({ query: { search, status: status ?? 'unresolved', cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.items);
  const take = (alert: AlertSummary) => {
    if (mayHandle && alert.status === 'open') void acknowledge(alert.id, nameOf(alert));
  };

  return (
    <>
      <PageHeader title={t('alerts.title')} lead={t('alerts.lead')} />
      <Figures />
      <div className={classes.columns}>
        <div className={classes.main}>
          <ListToolbar
            searchLabel={t('alerts.search')}
            search={search}
            onSearch={(value) => setSearch({ search: value })}
            filters={[
              {
                id: 'status',
                label: t('alerts.unresolved'),
                value: status,
                options: (['open', 'acknowledged', 'resolved'] as const).map((value) => ({
                  value,
                  label: t(`states.${value}`),
                })),
              },
            ]}
            onFilter={(id, value) => setSearch({ [id]: value })}
            count={rows?.length}
          />
          {rows === undefined &&
            (list.isError ? (
              <LoadFailed error={list.error} onRetry={() => void list.refetch()} />
            ) : (
              <SkeletonRows />
            ))}
          {rows?.length === 0 && (
            <EmptyState icon={IconShieldCheck} title={t('alerts.empty')}>
              {t('alerts.emptyLead')}
            </EmptyState>
          )}
          {rows !== undefined && rows.length > 0 && (
            <DataList<AlertSummary>
              label={t('alerts.title')}
              rows={rows}
              idOf={(alert) => alert.id}
              nameOf={nameOf}
              linkTo={(alert) => ({ to: '/duty/alerts/$alertId', params: { alertId: alert.id } })}
              shortcuts={[{ key: 'a', label: t('alerts.acknowledge'), run: take }]}
              card={(alert) => (
                <Stack gap={4}>
                  <Text fw={500}>{nameOf(alert)}</Text>
                  <Group justify="space-between">
                    <AlertState status={alert.status} />
                    <DueText at={alert.dueAt} status="late" look="short" />
                  </Group>
                  {alert.status === 'open' && mayHandle && (
                    <Button mt={4} onClick={() => take(alert)}>
                      {t('alerts.acknowledge')}
                    </Button>
                  )}
                </Stack>
              )}
              columns={[
                { id: 'what', heading: t('alerts.what'), width: 'minmax(0, 1.6fr)', cell: nameOf },
                {
                  id: 'status',
                  heading: t('alerts.status'),
                  width: '112px',
                  cell: (alert) => <AlertState status={alert.status} />,
                },
                {
                  id: 'level',
                  heading: t('alerts.level'),
                  width: '72px',
                  align: 'end',
                  cell: (alert) => `${alert.level} / ${alert.levels}`,
                },
                {
                  id: 'owner',
                  heading: t('alerts.owner'),
                  width: '128px',
                  cell: (alert) => <PersonChip name={alert.owners[0]?.name ?? null} />,
                },
                {
                  id: 'late',
                  heading: t('alerts.late'),
                  width: '128px',
                  cell: (alert) => <DueText at={alert.dueAt} status="late" look="short" />,
                },
                {
                  id: 'next',
                  heading: t('alerts.next'),
                  width: '120px',
                  cell: (alert) => (alert.nextAt === null ? '' : <DueText at={alert.nextAt} look="short" />),
                },
                {
                  id: 'act',
                  heading: '',
                  width: '120px',
                  align: 'end',
                  cell: (alert) =>
                    alert.status === 'open' &&
                    mayHandle && (
                      <Button size="compact-sm" onClick={() => take(alert)}>
                        {t('alerts.acknowledge')}
                      </Button>
                    ),
                },
              ]}
              onEnd={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
              loadingMore={list.isFetchingNextPage}
            />
          )}
        </div>
        <OnDuty />
      </div>
    </>
  );
}

/** A late step with its run, in one phrase. */
export function useAlertName(): (alert: Pick<AlertSummary, 'stepName' | 'runTitle'>) => string {
  const { t, locale } = useWords('duty');
  return ({ stepName, runTitle }) =>
    `${stepName === null ? t('alerts.wholeRun') : inLocale(stepName, locale)} · ${runTitle}`;
}

function Figures() {
  const { t } = useWords('duty');
  const counts = useQuery({
    queryKey: ['alerts', 'counts'],
    queryFn: ({ signal }) => api.alerts.counts({ signal }),
  }).data;
  const figures = [
    { label: t('states.open'), value: counts?.open, urgent: (counts?.open ?? 0) > 0 },
    { label: t('states.acknowledged'), value: counts?.acknowledged, urgent: false },
    { label: t('alerts.highest'), value: counts?.highestLevel, urgent: (counts?.highestLevel ?? 0) > 1 },
  ];
  return (
    <SimpleGrid cols={3} spacing="md" mb="md">
      {figures.map(({ label, value, urgent }) => (
        <Card
          key={label}
          withBorder
          padding="md"
          data-urgent={urgent || undefined}
          className={classes.figure ?? ''}
        >
          <Text c="dimmed">{label}</Text>
          <Title order={2} className={classes.value ?? ''}>
            {value ?? '–'}
          </Title>
        </Card>
      ))}
    </SimpleGrid>
  );
}

import { Button, Group, Stack, Text } from '@mantine/core';
import type { SopSummary } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconBooks, IconPlus, IconSearchOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { EmptyState } from '../surface/EmptyState.tsx';
import { LoadFailed } from '../surface/LoadFailed.tsx';
import { PageHeader } from '../surface/PageHeader.tsx';
import { SkeletonRows } from '../surface/SkeletonRows.tsx';
import { DataList } from '../surface/list/DataList.tsx';
import { ListToolbar } from '../surface/list/ListToolbar.tsx';
import { useSetSearch } from '../surface/list/useSetSearch.ts';
import { announceDone, announceFailed } from '../surface/toasts.tsx';
import { useWords } from '../words/i18n.ts';
import { CreateSop } from './CreateSop.tsx';
import { SopState } from './SopState.tsx';
import { WhenText } from '../surface/due/WhenText.tsx';
import type { LibrarySearch } from './routes.ts';

const route = getRouteApi('/signed-in/procedures');

/** The library: every SOP and emergency plan, to be found, drawn and started. */
export function LibraryPage() {
  const { t, locale } = useWords('procedures');
  const search = route.useSearch();
  const setSearch = useSetSearch<LibrarySearch>();
  const mayEdit = useMay('editSops');
  const [creating, setCreating] = useState(false);
  const { search: text, kind, status, sort = 'updated' } = search;
  const list = useInfiniteQuery({
    queryKey: ['sops', 'list', search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.sops.list({ query: { search: text, kind, status, sort, cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.items);
  const narrowed = text !== undefined || kind !== undefined || status !== undefined;
  const create = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)}>
      {t('library.create')}
    </Button>
  );

  return (
    <>
      <PageHeader title={t('library.title')} lead={t('library.lead')} actions={mayEdit && create} />
      <ListToolbar
        searchLabel={t('library.search')}
        search={text}
        onSearch={(value) => setSearch({ search: value })}
        filters={[
          {
            id: 'kind',
            label: t('library.kind'),
            value: kind,
            options: (['sop', 'emergency'] as const).map((value) => ({ value, label: t(`kinds.${value}`) })),
          },
          {
            id: 'status',
            label: t('library.status'),
            value: status,
            options: (['draft', 'published', 'retired'] as const).map((value) => ({
              value,
              label: t(`states.${value}`),
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
      {rows?.length === 0 &&
        (narrowed ? (
          <EmptyState icon={IconSearchOff} title={t('library.nothing')}>
            {t('library.nothingLead')}
          </EmptyState>
        ) : (
          <EmptyState
            icon={IconBooks}
            title={t('library.empty')}
            act={
              mayEdit && (
                <>
                  {create}
                  <LoadSample />
                </>
              )
            }
          >
            {t('library.emptyLead')}
          </EmptyState>
        ))}
      {rows !== undefined && rows.length > 0 && (
        <DataList
          label={t('library.title')}
          rows={rows}
          idOf={(sop) => sop.id}
          nameOf={(sop) => inLocale(sop.name, locale)}
          linkTo={(sop) => ({ to: '/procedures/$key', params: { key: sop.key } })}
          card={(sop) => <SopCard sop={sop} />}
          order={{ column: sort, direction: sort === 'name' ? 'up' : 'down' }}
          onOrder={({ column }) => setSearch({ sort: column === 'name' ? 'name' : undefined })}
          columns={[
            {
              id: 'name',
              heading: t('library.name'),
              width: 'minmax(0, 2fr)',
              sortable: true,
              cell: (sop) => inLocale(sop.name, locale),
            },
            {
              id: 'kind',
              heading: t('library.kind'),
              width: '128px',
              cell: (sop) => <Text c="dimmed">{t(`kinds.${sop.kind}`)}</Text>,
            },
            {
              id: 'state',
              heading: t('library.state'),
              width: 'minmax(0, 1.4fr)',
              cell: (sop) => <SopState sop={sop} />,
            },
            {
              id: 'runs',
              heading: t('library.runs'),
              width: '104px',
              align: 'end',
              cell: (sop) => sop.liveRuns > 0 && sop.liveRuns,
            },
            {
              id: 'updated',
              heading: t('library.changed'),
              width: '168px',
              align: 'end',
              sortable: true,
              cell: (sop) => <WhenText at={sop.updatedAt} />,
            },
          ]}
          onEnd={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          loadingMore={list.isFetchingNextPage}
        />
      )}
      <CreateSop opened={creating} onClose={() => setCreating(false)} />
    </>
  );
}

/** An SOP on a phone: its name, how it stands, and whether it is at work. */
function SopCard({ sop }: { readonly sop: SopSummary }) {
  const { t, locale } = useWords('procedures');
  return (
    <Stack gap={4}>
      <Text fw={500}>{inLocale(sop.name, locale)}</Text>
      <Group gap="sm">
        <SopState sop={sop} />
        <Text c="dimmed">{t(`kinds.${sop.kind}`)}</Text>
        {sop.liveRuns > 0 && <Text c="dimmed">{t('library.live', { count: sop.liveRuns })}</Text>}
      </Group>
    </Stack>
  );
}

function LoadSample() {
  const { t, locale } = useWords('procedures');
  const mayAdminister = useMay('administer');
  const [loading, setLoading] = useState(false);
  if (!mayAdminister) return null;
  const load = async () => {
    setLoading(true);
    try {
      await api.sample.load({ body: { locale } });
      announceDone({ message: t('library.sampleDone') });
    } catch (error) {
      announceFailed(t('library.sampleFailed'), error);
    }
    setLoading(false);
  };
  return (
    <Button variant="default" loading={loading} onClick={() => void load()}>
      {t('library.sample')}
    </Button>
  );
}

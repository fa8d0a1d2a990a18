import { Select } from '@mantine/core';
import { instantOf } from '@sopflow/calendar';
import type { AuditEntry } from '@sopflow/contract';
import { IconBan, IconCircleCheck, IconHistory, IconSearchOff } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api } from '../../data/client.ts';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { DataList } from '../../surface/list/DataList.tsx';
import { ListToolbar } from '../../surface/list/ListToolbar.tsx';
import { useSetSearch } from '../../surface/list/useSetSearch.ts';
import { LoadFailed } from '../../surface/LoadFailed.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { SkeletonRows } from '../../surface/SkeletonRows.tsx';
import { StateBadge } from '../../surface/StatusBadge.tsx';
import { useWords } from '../../words/i18n.ts';
import { DayField } from '../editing/DayField.tsx';
import { CardLines } from '../facts/CardLines.tsx';
import { peopleQuery } from '../queries.ts';
import type { AuditSearch } from '../routes.ts';
import { Actor } from './Actor.tsx';
import classes from './AuditPage.module.css';
import { objectKinds } from './objectKinds.ts';
import { ObjectLink } from './ObjectLink.tsx';
import { useActionWords } from './useActionWords.ts';

const route = getRouteApi('/signed-in/organisation/audit');
const dayMs = 86_400_000;

/** Who did, or tried to do, what. */
export function AuditPage() {
  const { t } = useWords('organisation');
  const surface = useWords('surface').t;
  const search = route.useSearch();
  const setSearch = useSetSearch<AuditSearch>();
  const actionWords = useActionWords();
  const people = useQuery(peopleQuery()).data?.items ?? [];
  const narrowed = Object.values(search).some((value) => value !== undefined);
  const log = useInfiniteQuery({
    queryKey: ['audit', search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.access.audit({ query: { ...queryOf(search), cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });
  const rows = log.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHeader title={t('audit.title')} lead={t('audit.lead')} />
      <ListToolbar
        searchLabel={t('audit.search')}
        search={search.search}
        onSearch={(text) => setSearch({ search: text })}
        filters={[
          {
            id: 'kind',
            label: t('audit.object'),
            value: search.kind,
            options: objectKinds.map((kind) => ({ value: kind, label: t(`audit.kinds.${kind}`) })),
          },
          {
            id: 'outcome',
            label: t('audit.outcome'),
            value: search.outcome,
            options: (['done', 'refused'] as const).map((value) => ({ value, label: t(`audit.${value}`) })),
          },
        ]}
        onFilter={(id, value) => setSearch({ [id]: value, ...(id === 'kind' ? { object: undefined } : {}) })}
        count={rows?.length}
      />
      <div className={classes.more}>
        <Select
          className={classes.who ?? ''}
          aria-label={t('audit.who')}
          placeholder={t('audit.who')}
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={search.person ?? null}
          searchable
          clearable
          checkIconPosition="right"
          onChange={(person) => setSearch({ person: person ?? undefined })}
        />
        <DayField
          bare
          optional
          className={classes.day}
          label={t('audit.from')}
          placeholder={t('audit.from')}
          value={search.from ?? null}
          onChange={(day) => setSearch({ from: day ?? undefined })}
        />
        <span aria-hidden>–</span>
        <DayField
          bare
          optional
          className={classes.day}
          label={t('audit.to')}
          placeholder={t('audit.to')}
          value={search.to ?? null}
          onChange={(day) => setSearch({ to: day ?? undefined })}
        />
        {search.object !== undefined && (
          <button type="button" className={classes.chip} onClick={() => setSearch({ object: undefined })}>
            {t('audit.only', { object: search.object })} ×
          </button>
        )}
      </div>
      {rows === undefined &&
        (log.isError ? (
          <LoadFailed error={log.error} onRetry={() => void log.refetch()} retrying={log.isFetching} />
        ) : (
          <SkeletonRows />
        ))}
      {rows?.length === 0 && (
        <EmptyState
          icon={narrowed ? IconSearchOff : IconHistory}
          title={narrowed ? surface('list.noMatch') : t('audit.empty')}
        >
          {narrowed ? surface('list.noMatchLead') : t('audit.emptyLead')}
        </EmptyState>
      )}
      {rows !== undefined && rows.length > 0 && (
        <DataList<AuditEntry>
          label={t('audit.title')}
          rows={rows}
          idOf={(entry) => entry.id}
          nameOf={actionWords}
          card={(entry) => (
            <CardLines
              title={actionWords(entry)}
              mark={<Outcome entry={entry} />}
              lines={[
                <ObjectLink key="object" entry={entry} />,
                <Actor key="actor" entry={entry} />,
                <WhenText key="at" at={entry.at} />,
              ]}
            />
          )}
          columns={[
            {
              id: 'action',
              heading: t('audit.action'),
              width: 'minmax(0, 1fr)',
              cell: (entry) => <span title={entry.action}>{actionWords(entry)}</span>,
            },
            {
              id: 'object',
              heading: t('audit.object'),
              width: 'minmax(0, 1.3fr)',
              cell: (entry) => <ObjectLink entry={entry} />,
            },
            {
              id: 'who',
              heading: t('audit.who'),
              width: 'minmax(0, 1fr)',
              cell: (entry) => <Actor entry={entry} />,
            },
            {
              id: 'outcome',
              heading: t('audit.outcome'),
              width: '104px',
              cell: (entry) => <Outcome entry={entry} />,
            },
            {
              id: 'when',
              heading: t('audit.when'),
              width: '152px',
              align: 'end',
              cell: (entry) => <WhenText at={entry.at} />,
            },
          ]}
          onEnd={log.hasNextPage ? () => void log.fetchNextPage() : undefined}
          loadingMore={log.isFetchingNextPage}
        />
      )}
    </>
  );
}

function Outcome({ entry: { outcome } }: { readonly entry: AuditEntry }) {
  const { t } = useWords('organisation');
  return (
    <StateBadge
      look="plain"
      tone={outcome === 'done' ? 'onTime' : 'late'}
      icon={outcome === 'done' ? IconCircleCheck : IconBan}
    >
      {t(`audit.${outcome}`)}
    </StateBadge>
  );
}

/** Days are those of the reader; the last one is meant to its end. */
function queryOf({ search, outcome, person, kind, object, from, to }: AuditSearch) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const begin = from === undefined ? null : instantOf(from, zone);
  const last = to === undefined ? null : instantOf(to, zone);
  return {
    search,
    outcome,
    personId: person,
    objectKind: kind,
    objectId: object,
    ...(begin === null ? {} : { from: begin }),
    ...(last === null ? {} : { to: last + dayMs }),
  };
}

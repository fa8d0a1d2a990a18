import { Button } from '@mantine/core';
import { EffectKind } from '@sopflow/contract';
import { IconSearchOff, IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMay } from '../../data/session.ts';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { ListToolbar } from '../../surface/list/ListToolbar.tsx';
import { useSetSearch } from '../../surface/list/useSetSearch.ts';
import { LoadFailed } from '../../surface/LoadFailed.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { SkeletonRows } from '../../surface/SkeletonRows.tsx';
import { useWords } from '../../words/i18n.ts';
import { ForDuty } from '../ForDuty.tsx';
import { quarantineListQuery } from '../queries.ts';
import type { QuarantineSearch } from '../routes.ts';
import { EffectEntry } from './EffectEntry.tsx';
import classes from './QuarantinePage.module.css';
import { RetryShown } from './RetryShown.tsx';

const route = getRouteApi('/signed-in/duty/quarantine');

/** What failed so often that nobody tries it any more, until somebody decides what becomes of it. */
export function QuarantinePage() {
  const { t } = useWords('duty');
  return (
    <ForDuty title={t('quarantine.title')}>
      <Quarantined />
    </ForDuty>
  );
}

function Quarantined() {
  const { t } = useWords('duty');
  const surface = useWords('surface').t;
  const mayDecide = useMay('handleAlerts');
  const search = route.useSearch();
  const setSearch = useSetSearch<QuarantineSearch>();
  const list = useInfiniteQuery(quarantineListQuery(search));
  const effects = list.data?.pages.flatMap((page) => page.items);
  const narrowed = search.kind !== undefined || search.search !== undefined;

  return (
    <>
      <PageHeader
        title={t('quarantine.title')}
        lead={t('quarantine.lead')}
        actions={mayDecide && effects !== undefined && effects.length > 0 && <RetryShown effects={effects} />}
      />
      <ListToolbar
        searchLabel={t('quarantine.search')}
        search={search.search}
        onSearch={(text) => setSearch({ search: text })}
        filters={[
          {
            id: 'kind',
            label: t('quarantine.kind'),
            value: search.kind,
            options: EffectKind.options.map((value) => ({ value, label: t(`quarantine.kinds.${value}`) })),
          },
        ]}
        onFilter={(id, value) => setSearch({ [id]: value })}
        count={effects?.length}
      />
      {effects === undefined &&
        (list.isError ? (
          <LoadFailed error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} />
        ) : (
          <SkeletonRows />
        ))}
      {effects?.length === 0 && <NothingThere narrowed={narrowed} />}
      {effects !== undefined && effects.length > 0 && (
        <ul className={classes.list} aria-label={t('quarantine.title')}>
          {effects.map((effect) => (
            <EffectEntry key={effect.id} effect={effect} mayDecide={mayDecide} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <div className={classes.more}>
          <Button
            variant="subtle"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {surface('list.next')}
          </Button>
        </div>
      )}
    </>
  );
}

function NothingThere({ narrowed }: { readonly narrowed: boolean }) {
  const { t } = useWords('duty');
  const surface = useWords('surface').t;
  return narrowed ? (
    <EmptyState icon={IconSearchOff} title={surface('list.noMatch')}>
      {surface('list.noMatchLead')}
    </EmptyState>
  ) : (
    <EmptyState icon={IconShieldCheck} title={t('quarantine.empty')}>
      {t('quarantine.emptyLead')}
    </EmptyState>
  );
}

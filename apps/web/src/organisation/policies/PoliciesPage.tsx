import { Button } from '@mantine/core';
import type { PolicyView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconPlus, IconSearchOff, IconStairsUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useNames } from '../../chart/names/useNames.ts';
import { spanWords } from '../../chart/wording/timeWords.ts';
import { useMay } from '../../data/session.ts';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { DataList } from '../../surface/list/DataList.tsx';
import { ListToolbar } from '../../surface/list/ListToolbar.tsx';
import { readOrder, writeOrder } from '../../surface/list/order.ts';
import { useSetSearch } from '../../surface/list/useSetSearch.ts';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { useWords } from '../../words/i18n.ts';
import { CardLines } from '../facts/CardLines.tsx';
import { isNamedLike } from '../facts/isNamedLike.ts';
import { policiesQuery } from '../queries.ts';
import type { ListSearch } from '../routes.ts';

const route = getRouteApi('/signed-in/organisation/policies');

/** What happens when a deadline passes, by policy. */
export function PoliciesPage() {
  const { t, locale } = useWords('organisation');
  const chart = useWords('chart').t;
  const surface = useWords('surface').t;
  const nameOf = useNames();
  const { search, sort } = route.useSearch();
  const setSearch = useSetSearch<ListSearch>();
  const mayEdit = useMay('editOrganisation');
  const policies = useQuery(policiesQuery);
  const shown = policies.data?.filter((policy) => isNamedLike(policy, search));
  const add = mayEdit && (
    <Button
      leftSection={<IconPlus size={16} />}
      renderRoot={(props) => <Link {...props} to="/organisation/policies/new" />}
    >
      {t('policies.add')}
    </Button>
  );
  const countedIn = ({ base, calendar }: PolicyView) =>
    base === 'working' && calendar !== undefined
      ? `${t('policies.base.working')} · ${nameOf('calendar', calendar)}`
      : t(`policies.base.${base}`);
  const lastAfter = ({ levels, base }: PolicyView) => {
    const after = levels.at(-1)?.after;
    return after === undefined || after.amount === 0
      ? t('policies.atOnce')
      : t('policies.after', { span: spanWords(after, base, chart) });
  };
  const repeats = ({ repeatLast, base }: PolicyView) =>
    repeatLast === undefined ? '–' : t('policies.every', { span: spanWords(repeatLast, base, chart) });

  return (
    <>
      <PageHeader title={t('policies.title')} lead={t('policies.lead')} actions={add} />
      <ListToolbar
        searchLabel={t('policies.search')}
        search={search}
        onSearch={(text) => setSearch({ search: text })}
        count={shown?.length}
      />
      <Loaded
        query={policies}
        isEmpty={(items) => items.length === 0}
        empty={
          <EmptyState icon={IconStairsUp} title={t('policies.empty')} act={add}>
            {t('policies.emptyLead')}
          </EmptyState>
        }
      >
        {() =>
          shown?.length === 0 ? (
            <EmptyState icon={IconSearchOff} title={surface('list.noMatch')}>
              {t('policies.nothing')}
            </EmptyState>
          ) : (
            <DataList<PolicyView>
              label={t('policies.title')}
              rows={shown ?? []}
              idOf={({ key }) => key}
              nameOf={({ name }) => inLocale(name, locale)}
              linkTo={({ key }) => ({ to: '/organisation/policies/$key', params: { key } })}
              order={readOrder(sort) ?? { column: 'name', direction: 'up' }}
              onOrder={(order) => setSearch({ sort: writeOrder(order) })}
              card={(policy) => (
                <CardLines
                  title={inLocale(policy.name, locale)}
                  mark={<span>{t('levels', { count: policy.levels.length })}</span>}
                  lines={[countedIn(policy), t('policies.lastAt', { when: lastAfter(policy) })]}
                />
              )}
              columns={[
                {
                  id: 'name',
                  heading: t('policies.name'),
                  width: 'minmax(160px, 1fr)',
                  cell: ({ name }) => inLocale(name, locale),
                  sortBy: ({ name }) => inLocale(name, locale),
                },
                {
                  id: 'levels',
                  heading: t('policies.levels'),
                  width: '88px',
                  align: 'end',
                  cell: ({ levels }) => levels.length,
                  sortBy: ({ levels }) => levels.length,
                },
                {
                  id: 'base',
                  heading: t('policies.counted'),
                  width: 'minmax(0, 1fr)',
                  cell: countedIn,
                },
                { id: 'last', heading: t('policies.last'), width: 'minmax(0, 0.8fr)', cell: lastAfter },
                { id: 'repeats', heading: t('policies.repeat'), width: 'minmax(0, 0.7fr)', cell: repeats },
              ]}
            />
          )
        }
      </Loaded>
    </>
  );
}

import { Button } from '@mantine/core';
import type { PositionView } from '@sopflow/contract';
import { inLocale, standingOf } from '@sopflow/model';
import { IconBriefcase, IconPlus, IconSearchOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
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
import { positionsQuery } from '../queries.ts';
import type { PositionsSearch } from '../routes.ts';
import { Holders } from './Holders.tsx';
import { StandingBadge } from './StandingBadge.tsx';

const route = getRouteApi('/signed-in/organisation/positions');
const worstFirst = ['vacant', 'deputyOnly', 'uncovered', 'filled'] as const;

/** The positions that steps are assigned to. */
export function PositionsPage() {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const { search, sort, only } = route.useSearch();
  const setSearch = useSetSearch<PositionsSearch>();
  const mayEdit = useMay('editOrganisation');
  const positions = useQuery(positionsQuery);
  const shown = positions.data?.filter(
    (position) =>
      (isNamedLike(position, search) || isHeldBy(position, search)) &&
      (only === undefined ||
        (only === 'vacant' ? position.holderIds.length === 0 : position.deputyId === null)),
  );
  const nameOf = (key: string | null) => {
    const found = positions.data?.find((position) => position.key === key);
    return found === undefined ? '' : inLocale(found.name, locale);
  };
  const dutiesOf = ({ duties }: PositionView) => (duties === null ? '' : inLocale(duties, locale));
  const add = mayEdit && (
    <Button
      leftSection={<IconPlus size={16} />}
      renderRoot={(props) => <Link {...props} to="/organisation/positions/new" />}
    >
      {t('positions.add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('positions.title')} lead={t('positions.lead')} actions={add} />
      <ListToolbar
        searchLabel={t('positions.search')}
        search={search}
        onSearch={(text) => setSearch({ search: text })}
        filters={[
          {
            id: 'only',
            label: t('positions.only'),
            value: only,
            options: (['vacant', 'uncovered'] as const).map((value) => ({
              value,
              label: t(`positions.onlyOf.${value}`),
            })),
          },
        ]}
        onFilter={(id, value) => setSearch({ [id]: value })}
        count={shown?.length}
      />
      <Loaded
        query={positions}
        isEmpty={(items) => items.length === 0}
        empty={
          <EmptyState icon={IconBriefcase} title={t('positions.empty')} act={add}>
            {t('positions.emptyLead')}
          </EmptyState>
        }
      >
        {() =>
          shown?.length === 0 ? (
            <EmptyState icon={IconSearchOff} title={surface('list.noMatch')}>
              {surface('list.noMatchLead')}
            </EmptyState>
          ) : (
            <DataList<PositionView>
              label={t('positions.title')}
              rows={shown ?? []}
              idOf={(position) => position.key}
              nameOf={(position) => inLocale(position.name, locale)}
              linkTo={({ key }) => ({ to: '/organisation/positions/$key', params: { key } })}
              order={readOrder(sort) ?? { column: 'name', direction: 'up' }}
              onOrder={(order) => setSearch({ sort: writeOrder(order) })}
              card={(position) => (
                <CardLines
                  title={inLocale(position.name, locale)}
                  mark={standingOf(position) === 'filled' ? undefined : <StandingBadge position={position} />}
                  lines={[<Holders key="holders" holders={position.holders} />, dutiesOf(position)]}
                />
              )}
              columns={[
                {
                  id: 'name',
                  heading: t('positions.name'),
                  width: 'minmax(144px, 1fr)',
                  cell: (position) => inLocale(position.name, locale),
                  sortBy: (position) => inLocale(position.name, locale),
                },
                {
                  id: 'holders',
                  heading: t('positions.holders'),
                  width: 'minmax(0, 1.2fr)',
                  cell: (position) => <Holders holders={position.holders} />,
                  sortBy: (position) => position.holders[0]?.name ?? null,
                },
                {
                  id: 'deputy',
                  heading: t('positions.deputy'),
                  width: 'minmax(0, 0.6fr)',
                  cell: (position) => position.deputyName ?? '',
                  sortBy: (position) => position.deputyName,
                },
                {
                  id: 'reportsTo',
                  heading: t('positions.reportsTo'),
                  width: 'minmax(0, 0.9fr)',
                  cell: (position) => nameOf(position.reportsTo),
                  sortBy: (position) => (position.reportsTo === null ? null : nameOf(position.reportsTo)),
                },
                {
                  id: 'duties',
                  heading: t('positions.duties'),
                  width: 'minmax(0, 1.8fr)',
                  cell: (position) => (
                    <span style={{ color: 'var(--text-dim)' }} title={dutiesOf(position)}>
                      {dutiesOf(position)}
                    </span>
                  ),
                },
                {
                  id: 'standing',
                  heading: t('positions.filled'),
                  width: '128px',
                  cell: (position) => <StandingBadge position={position} />,
                  sortBy: (position) => worstFirst.indexOf(standingOf(position)),
                },
              ]}
            />
          )
        }
      </Loaded>
    </>
  );
}

function isHeldBy({ holders, deputyName }: PositionView, search: string | undefined): boolean {
  const wanted = search?.trim().toLowerCase() ?? '';
  return [...holders.map(({ name }) => name), deputyName ?? ''].some((name) =>
    name.toLowerCase().includes(wanted),
  );
}

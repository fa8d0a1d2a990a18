import { Button } from '@mantine/core';
import { type Calendar, inLocale, minutesOfWeek } from '@sopflow/model';
import { IconCalendarPlus, IconPlus, IconSearchOff, IconStar } from '@tabler/icons-react';
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
import { StateBadge } from '../../surface/StatusBadge.tsx';
import { useWords } from '../../words/i18n.ts';
import { CardLines } from '../facts/CardLines.tsx';
import { isNamedLike } from '../facts/isNamedLike.ts';
import { calendarsQuery, settingsQuery } from '../queries.ts';
import type { ListSearch } from '../routes.ts';
import { weekWords } from './weekWords.ts';

const route = getRouteApi('/signed-in/organisation/calendars');

/** The calendars that working time is counted by. */
export function CalendarsPage() {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const { search, sort } = route.useSearch();
  const setSearch = useSetSearch<ListSearch>();
  const mayEdit = useMay('editOrganisation');
  const calendars = useQuery(calendarsQuery);
  const standard = useQuery(settingsQuery).data?.defaultCalendar;
  const shown = calendars.data?.filter((calendar) => isNamedLike(calendar, search));
  const add = mayEdit && (
    <Button
      leftSection={<IconPlus size={16} />}
      renderRoot={(props) => <Link {...props} to="/organisation/calendars/new" />}
    >
      {t('calendars.add')}
    </Button>
  );

  return (
    <>
      <PageHeader title={t('calendars.title')} lead={t('calendars.lead')} actions={add} />
      <ListToolbar
        searchLabel={t('calendars.search')}
        search={search}
        onSearch={(text) => setSearch({ search: text })}
        count={shown?.length}
      />
      <Loaded
        query={calendars}
        isEmpty={(items) => items.length === 0}
        empty={
          <EmptyState icon={IconCalendarPlus} title={t('calendars.empty')} act={add}>
            {t('calendars.emptyLead')}
          </EmptyState>
        }
      >
        {() =>
          shown?.length === 0 ? (
            <EmptyState icon={IconSearchOff} title={surface('list.noMatch')}>
              {t('calendars.nothing')}
            </EmptyState>
          ) : (
            <DataList<Calendar>
              label={t('calendars.title')}
              rows={shown ?? []}
              idOf={({ key }) => key}
              nameOf={({ name }) => inLocale(name, locale)}
              linkTo={({ key }) => ({ to: '/organisation/calendars/$key', params: { key } })}
              order={readOrder(sort) ?? { column: 'name', direction: 'up' }}
              onOrder={(order) => setSearch({ sort: writeOrder(order) })}
              card={(calendar) => (
                <CardLines
                  title={inLocale(calendar.name, locale)}
                  mark={calendar.key === standard && <Standard />}
                  lines={[hoursOf(calendar), calendar.timeZone.replaceAll('_', ' ')]}
                />
              )}
              columns={[
                {
                  id: 'name',
                  heading: t('calendars.name'),
                  width: 'minmax(160px, 1fr)',
                  cell: ({ name }) => inLocale(name, locale),
                  sortBy: ({ name }) => inLocale(name, locale),
                },
                {
                  id: 'default',
                  heading: '',
                  width: '96px',
                  cell: ({ key }) => key === standard && <Standard />,
                },
                {
                  id: 'hours',
                  heading: t('calendars.week'),
                  width: 'minmax(0, 1.8fr)',
                  cell: (calendar) => <span title={hoursOf(calendar)}>{hoursOf(calendar)}</span>,
                },
                {
                  id: 'weekly',
                  heading: t('calendars.weekly'),
                  width: '96px',
                  align: 'end',
                  cell: (calendar) => t('calendars.hoursShort', { count: hoursPerWeek(calendar) }),
                  sortBy: hoursPerWeek,
                },
                {
                  id: 'holidays',
                  heading: t('calendars.holidays'),
                  width: '128px',
                  cell: ({ holidays, alwaysOpen }) => (alwaysOpen ? '–' : t(`calendars.sources.${holidays}`)),
                },
                {
                  id: 'zone',
                  heading: t('calendars.zone'),
                  width: '144px',
                  cell: ({ timeZone }) => timeZone.replaceAll('_', ' '),
                  sortBy: ({ timeZone }) => timeZone,
                },
              ]}
            />
          )
        }
      </Loaded>
    </>
  );

  function hoursOf(calendar: Calendar): string {
    return calendar.alwaysOpen ? t('calendars.always') : weekWords(calendar, locale);
  }
}

function hoursPerWeek({ alwaysOpen, week }: Calendar): number {
  return alwaysOpen ? 7 * 24 : Math.round(minutesOfWeek(week) / 6) / 10;
}

function Standard() {
  const { t } = useWords('organisation');
  return (
    <StateBadge tone="accent" icon={IconStar}>
      {t('calendars.default')}
    </StateBadge>
  );
}

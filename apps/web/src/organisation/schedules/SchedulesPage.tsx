import { Button } from '@mantine/core';
import { dutyGaps, dutyStretches } from '@sopflow/calendar';
import { inLocale, type OnCallSchedule } from '@sopflow/model';
import {
  IconCalendarUser,
  IconPlus,
  IconSearchOff,
  IconUserQuestion,
  IconCircleCheck,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useNow } from '../../data/clock.ts';
import { useMay } from '../../data/session.ts';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { DataList } from '../../surface/list/DataList.tsx';
import { ListToolbar } from '../../surface/list/ListToolbar.tsx';
import { readOrder, writeOrder } from '../../surface/list/order.ts';
import { useSetSearch } from '../../surface/list/useSetSearch.ts';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { PersonChip } from '../../surface/PersonChip.tsx';
import { StateBadge } from '../../surface/StatusBadge.tsx';
import { useWords } from '../../words/i18n.ts';
import { CardLines } from '../facts/CardLines.tsx';
import { isNamedLike } from '../facts/isNamedLike.ts';
import { schedulesQuery } from '../queries.ts';
import type { ListSearch } from '../routes.ts';
import { warnedMs } from './GapNotice.tsx';
import { useDutyNames } from './useDutyNames.ts';

const route = getRouteApi('/signed-in/organisation/schedules');
/** Who is on duty when: every schedule, who answers now, and where nobody will. */
export function SchedulesPage() {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const { search, sort } = route.useSearch();
  const setSearch = useSetSearch<ListSearch>();
  const mayEdit = useMay('editOrganisation');
  const schedules = useQuery(schedulesQuery);
  const shown = schedules.data?.filter((schedule) => isNamedLike(schedule, search));
  const add = mayEdit && (
    <Button
      leftSection={<IconPlus size={16} />}
      renderRoot={(props) => <Link {...props} to="/organisation/schedules/new" />}
    >
      {t('schedules.add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('schedules.title')} lead={t('schedules.lead')} actions={add} />
      <ListToolbar
        searchLabel={t('schedules.search')}
        search={search}
        onSearch={(text) => setSearch({ search: text })}
        count={shown?.length}
      />
      <Loaded
        query={schedules}
        isEmpty={(items) => items.length === 0}
        empty={
          <EmptyState icon={IconCalendarUser} title={t('schedules.empty')} act={add}>
            {t('schedules.emptyLead')}
          </EmptyState>
        }
      >
        {() =>
          shown?.length === 0 ? (
            <EmptyState icon={IconSearchOff} title={surface('list.noMatch')}>
              {t('schedules.nothing')}
            </EmptyState>
          ) : (
            <DataList<OnCallSchedule>
              label={t('schedules.title')}
              rows={shown ?? []}
              idOf={({ key }) => key}
              nameOf={({ name }) => inLocale(name, locale)}
              linkTo={({ key }) => ({ to: '/organisation/schedules/$key', params: { key } })}
              order={readOrder(sort) ?? { column: 'name', direction: 'up' }}
              onOrder={(order) => setSearch({ sort: writeOrder(order) })}
              card={(schedule) => (
                <CardLines
                  title={inLocale(schedule.name, locale)}
                  mark={<Coverage schedule={schedule} />}
                  lines={[
                    <First key="now" schedule={schedule} />,
                    t('levels', { count: schedule.levels.length }),
                  ]}
                />
              )}
              columns={[
                {
                  id: 'name',
                  heading: t('schedules.name'),
                  width: 'minmax(160px, 1fr)',
                  cell: ({ name }) => inLocale(name, locale),
                  sortBy: ({ name }) => inLocale(name, locale),
                },
                {
                  id: 'now',
                  heading: t('schedules.now'),
                  width: 'minmax(0, 1fr)',
                  cell: (schedule) => <First schedule={schedule} />,
                },
                {
                  id: 'levels',
                  heading: t('schedules.levels'),
                  width: '96px',
                  align: 'end',
                  cell: ({ levels }) => levels.length,
                  sortBy: ({ levels }) => levels.length,
                },
                {
                  id: 'coverage',
                  heading: t('schedules.coverage'),
                  width: '184px',
                  cell: (schedule) => <Coverage schedule={schedule} />,
                },
              ]}
            />
          )
        }
      </Loaded>
    </>
  );
}

function First({ schedule }: { readonly schedule: OnCallSchedule }) {
  const now = useNow();
  const dutyName = useDutyNames();
  const duty = dutyStretches(schedule, 1, now, now + 1)[0]?.duty ?? { kind: 'gap' };
  return <PersonChip name={duty.kind === 'gap' ? null : dutyName(duty)} />;
}

/** Whether anybody answers at every moment of the coming four weeks. */
function Coverage({ schedule }: { readonly schedule: OnCallSchedule }) {
  const { t } = useWords('organisation');
  const now = useNow();
  const gaps = dutyGaps(schedule, now, now + warnedMs).length;
  return gaps === 0 ? (
    <StateBadge tone="onTime" icon={IconCircleCheck} look="plain">
      {t('schedules.covered')}
    </StateBadge>
  ) : (
    <StateBadge tone="late" icon={IconUserQuestion} look="plain">
      {t('schedules.gaps', { count: gaps })}
    </StateBadge>
  );
}

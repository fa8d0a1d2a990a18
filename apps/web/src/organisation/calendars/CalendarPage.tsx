import { Button } from '@mantine/core';
import type { CalendarView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconCopy, IconPencil, IconStar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { api } from '../../data/client.ts';
import { useNow } from '../../data/clock.ts';
import { useMay } from '../../data/session.ts';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { useSetSearch } from '../../surface/list/useSetSearch.ts';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { StateBadge } from '../../surface/StatusBadge.tsx';
import { useWords } from '../../words/i18n.ts';
import { Columns } from '../facts/Columns.tsx';
import { Fact, Facts } from '../facts/Facts.tsx';
import { calendarQuery, settingsQuery } from '../queries.ts';
import type { CalendarSearch } from '../routes.ts';
import { RemoveUsed } from '../uses/RemoveUsed.tsx';
import { UsesPanel } from '../uses/UsesPanel.tsx';
import { CalendarForm } from './CalendarForm.tsx';
import { ExceptionList } from './ExceptionList.tsx';
import { monthAt, readMonth, writeMonth } from './month.ts';
import { MonthView } from './MonthView.tsx';
import { useMakeDefault } from './useMakeDefault.ts';
import { WeekTable } from './WeekTable.tsx';

const route = getRouteApi('/signed-in/organisation/calendars/$key');

/** One calendar: which days are worked, and what follows it. */
export function CalendarPage() {
  const { t } = useWords('organisation');
  const { key } = route.useParams();
  const calendar = useQuery(calendarQuery(key));
  return (
    <Loaded query={calendar}>
      {(loaded) => (
        <Shown
          calendar={loaded}
          back={{ label: t('calendars.title'), link: { to: '/organisation/calendars' } }}
        />
      )}
    </Loaded>
  );
}

interface ShownProps {
  readonly calendar: CalendarView;
  readonly back: { readonly label: string; readonly link: { readonly to: '/organisation/calendars' } };
}

function Shown({ calendar, back }: ShownProps) {
  const { t, locale } = useWords('organisation');
  const { edit, month: asked } = route.useSearch();
  const setSearch = useSetSearch<CalendarSearch>();
  const now = useNow();
  const mayEdit = useMay('editOrganisation');
  const standard = useQuery(settingsQuery).data?.defaultCalendar;
  const makeDefault = useMakeDefault(calendar);
  const name = inLocale(calendar.name, locale);
  const { revision, ...content } = calendar;

  if (edit === true && mayEdit) {
    return (
      <>
        <PageHeader title={t('calendars.edit', { name })} crumbs={[back]} />
        <CalendarForm initial={content} revision={revision} onDone={() => setSearch({ edit: undefined })} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[back]}
        status={
          calendar.key === standard && (
            <StateBadge tone="accent" icon={IconStar}>
              {t('calendars.default')}
            </StateBadge>
          )
        }
        actions={
          mayEdit && (
            <>
              <Remove calendar={calendar} />
              {standard !== undefined && standard !== calendar.key && (
                <Button
                  variant="default"
                  leftSection={<IconStar size={16} />}
                  loading={makeDefault.isPending}
                  onClick={() => makeDefault.mutate(standard)}
                >
                  {t('calendars.makeDefault')}
                </Button>
              )}
              <Button
                variant="default"
                leftSection={<IconCopy size={16} />}
                renderRoot={(props) => (
                  <Link {...props} to="/organisation/calendars/new" search={{ from: calendar.key }} />
                )}
              >
                {t('editing.copy')}
              </Button>
              <Button leftSection={<IconPencil size={16} />} onClick={() => setSearch({ edit: true })}>
                {t('editing.edit')}
              </Button>
            </>
          )
        }
      />
      <Columns
        aside={
          <>
            <ListPanel title={t('calendars.week')}>
              <WeekTable calendar={calendar} />
            </ListPanel>
            <ListPanel title={t('calendars.about')}>
              <Facts>
                <Fact label={t('calendars.zone')}>{calendar.timeZone.replaceAll('_', ' ')}</Fact>
                <Fact label={t('calendars.holidays')}>
                  {calendar.alwaysOpen ? t('calendars.always') : t(`calendars.sources.${calendar.holidays}`)}
                </Fact>
              </Facts>
            </ListPanel>
            <UsesPanel kind="calendar" of={calendar.key} />
          </>
        }
      >
        <ListPanel title={t('calendars.month.title')}>
          <MonthView
            calendar={calendar}
            month={readMonth(asked) ?? monthAt(now, calendar.timeZone)}
            onMonth={(next) => setSearch({ month: writeMonth(next) })}
          />
        </ListPanel>
        {!calendar.alwaysOpen && (
          <ListPanel title={t('calendars.exceptions.title')}>
            <ExceptionList exceptions={calendar.exceptions} />
          </ListPanel>
        )}
      </Columns>
    </>
  );
}

function Remove({ calendar }: { readonly calendar: CalendarView }) {
  const { key, revision: _revision, ...content } = calendar;
  return (
    <RemoveUsed
      kind="calendar"
      object={calendar}
      remove={() => api.calendars.remove({ params: { key } })}
      putBack={() => api.calendars.put({ params: { key }, body: { ...content, expectedRevision: null } })}
    />
  );
}

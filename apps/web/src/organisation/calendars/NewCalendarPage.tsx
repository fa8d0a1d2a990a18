import type { CalendarView } from '@sopflow/contract';
import { type Calendar, freeKey } from '@sopflow/model';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { useWords } from '../../words/i18n.ts';
import { calendarsQuery } from '../queries.ts';
import { CalendarForm } from './CalendarForm.tsx';
import { newCalendar } from './newCalendar.ts';

const route = getRouteApi('/signed-in/organisation/calendars/new');

/** Makes a calendar, from office hours or from a copy of another. */
export function NewCalendarPage() {
  const { t } = useWords('organisation');
  const { from } = route.useSearch();
  const calendars = useQuery(calendarsQuery);
  const navigate = useNavigate();
  return (
    <>
      <PageHeader
        title={t('calendars.new')}
        lead={t('calendars.newLead')}
        crumbs={[{ label: t('calendars.title'), link: { to: '/organisation/calendars' } }]}
      />
      <Loaded query={calendars}>
        {(items) => {
          const taken = items.map(({ key }) => key);
          return (
            <CalendarForm
              key={from}
              initial={initialOf(
                items.find(({ key }) => key === from),
                taken,
              )}
              revision={null}
              taken={taken}
              onDone={(saved) =>
                void navigate(
                  saved === undefined
                    ? { to: '/organisation/calendars' }
                    : { to: '/organisation/calendars/$key', params: { key: saved } },
                )
              }
            />
          );
        }}
      </Loaded>
    </>
  );
}

function initialOf(copied: CalendarView | undefined, taken: readonly string[]): Calendar {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { revision: _revision, ...begun } = copied ?? { ...newCalendar(zone), revision: null };
  return { ...begun, key: freeKey('', 'calendar', taken), name: {} };
}

import { freeKey, type OnCallSchedule } from '@sopflow/model';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { serverNow } from '../../data/clock.ts';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { useWords } from '../../words/i18n.ts';
import { schedulesQuery } from '../queries.ts';
import { newLevel } from './newLevel.ts';
import { ScheduleForm } from './ScheduleForm.tsx';

/** Makes an on-call schedule, beginning with a weekly rotation. */
export function NewSchedulePage() {
  const { t } = useWords('organisation');
  const schedules = useQuery(schedulesQuery);
  const navigate = useNavigate();
  return (
    <>
      <PageHeader
        title={t('schedules.new')}
        lead={t('schedules.newLead')}
        crumbs={[{ label: t('schedules.title'), link: { to: '/organisation/schedules' } }]}
      />
      <Loaded query={schedules}>
        {(items) => {
          const taken = items.map(({ key }) => key);
          return (
            <ScheduleForm
              initial={newSchedule(taken)}
              revision={null}
              taken={taken}
              onDone={(saved) =>
                void navigate(
                  saved === undefined
                    ? { to: '/organisation/schedules' }
                    : { to: '/organisation/schedules/$key', params: { key: saved } },
                )
              }
            />
          );
        }}
      </Loaded>
    </>
  );
}

function newSchedule(taken: readonly string[]): OnCallSchedule {
  return {
    key: freeKey('', 'schedule', taken),
    name: {},
    levels: [newLevel('rotation', Intl.DateTimeFormat().resolvedOptions().timeZone, serverNow())],
    overrides: [],
  };
}

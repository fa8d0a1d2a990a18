import { Button } from '@mantine/core';
import type { ScheduleView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api } from '../../data/client.ts';
import { useMay } from '../../data/session.ts';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { useSetSearch } from '../../surface/list/useSetSearch.ts';
import { Loaded } from '../../surface/Loaded.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { useWords } from '../../words/i18n.ts';
import { Columns } from '../facts/Columns.tsx';
import { scheduleQuery } from '../queries.ts';
import type { ScheduleSearch } from '../routes.ts';
import { RemoveUsed } from '../uses/RemoveUsed.tsx';
import { UsesPanel } from '../uses/UsesPanel.tsx';
import { DutyNow } from './DutyNow.tsx';
import { GapNotice } from './GapNotice.tsx';
import { LevelList } from './LevelList.tsx';
import { OverrideDialog } from './OverrideDialog.tsx';
import { OverridesPanel } from './OverridesPanel.tsx';
import { Roster } from './Roster.tsx';
import { ScheduleForm } from './ScheduleForm.tsx';

const route = getRouteApi('/signed-in/organisation/schedules/$key');

/** One on-call schedule: who answers now and in the coming weeks, who stands in, and by which rule. */
export function SchedulePage() {
  const { key } = route.useParams();
  const schedule = useQuery(scheduleQuery(key));
  return <Loaded query={schedule}>{(loaded) => <Shown schedule={loaded} />}</Loaded>;
}

function Shown({ schedule }: { readonly schedule: ScheduleView }) {
  const { t, locale } = useWords('organisation');
  const { edit, add, week } = route.useSearch();
  const setSearch = useSetSearch<ScheduleSearch>();
  const mayEdit = useMay('editOrganisation');
  const name = inLocale(schedule.name, locale);
  const { revision, ...content } = schedule;
  const crumbs = [{ label: t('schedules.title'), link: { to: '/organisation/schedules' as const } }];

  if (edit === true && mayEdit) {
    return (
      <>
        <PageHeader title={t('schedules.edit', { name })} crumbs={crumbs} />
        <ScheduleForm initial={content} revision={revision} onDone={() => setSearch({ edit: undefined })} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={name}
        crumbs={crumbs}
        actions={
          mayEdit && (
            <>
              <Remove schedule={schedule} />
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
            <ListPanel title={t('schedules.now')}>
              <DutyNow schedule={schedule} />
            </ListPanel>
            <OverridesPanel schedule={schedule} onAdd={() => setSearch({ add: true })} />
            <UsesPanel kind="schedule" of={schedule.key} />
          </>
        }
      >
        <GapNotice schedule={schedule} />
        <ListPanel title={t('schedules.roster')}>
          <Roster
            schedule={schedule}
            week={week ?? 0}
            onWeek={(next) => setSearch({ week: next === 0 ? undefined : next })}
          />
        </ListPanel>
        <ListPanel title={t('schedules.rule')}>
          <LevelList levels={schedule.levels} />
        </ListPanel>
      </Columns>
      {mayEdit && (
        <OverrideDialog
          schedule={schedule}
          opened={add === true}
          onClose={() => setSearch({ add: undefined })}
        />
      )}
    </>
  );
}

function Remove({ schedule }: { readonly schedule: ScheduleView }) {
  const { key, revision: _revision, ...content } = schedule;
  return (
    <RemoveUsed
      kind="schedule"
      object={schedule}
      remove={() => api.schedules.remove({ params: { key } })}
      putBack={() => api.schedules.put({ params: { key }, body: { ...content, expectedRevision: null } })}
    />
  );
}

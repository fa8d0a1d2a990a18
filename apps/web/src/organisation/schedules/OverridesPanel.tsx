import { ActionIcon, Button } from '@mantine/core';
import type { ScheduleView } from '@sopflow/contract';
import { type DutyOverride, inLocale } from '@sopflow/model';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNames } from '../../chart/names/useNames.ts';
import { useNow } from '../../data/clock.ts';
import { useMay } from '../../data/session.ts';
import { exactWords } from '../../surface/due/timeWords.ts';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { PersonChip } from '../../surface/PersonChip.tsx';
import { announceDone, announceFailed } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './OverridesPanel.module.css';
import { useSaveSchedule } from './useSaveSchedule.ts';

/** Who stands in for whom: the present and the coming ones, and how many are over. */
export function OverridesPanel({
  schedule,
  onAdd,
}: {
  readonly schedule: ScheduleView;
  readonly onAdd: () => void;
}) {
  const { t } = useWords('organisation');
  const now = useNow();
  const mayEdit = useMay('editOrganisation');
  const live = schedule.overrides
    .filter(({ to }) => to > now)
    .toSorted((one, other) => one.from - other.from);
  const over = schedule.overrides.length - live.length;
  return (
    <ListPanel
      title={t('schedules.overrides.title')}
      aside={
        mayEdit && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            aria-haspopup="dialog"
            onClick={onAdd}
          >
            {t('schedules.overrides.add')}
          </Button>
        )
      }
    >
      {live.length === 0 && <p className={classes.none}>{t('schedules.overrides.none')}</p>}
      <ul className={classes.list}>
        {live.map((override) => (
          <Entry
            key={`${override.level}-${override.from}-${override.personId}`}
            schedule={schedule}
            override={override}
          />
        ))}
      </ul>
      {over > 0 && <p className={classes.none}>{t('schedules.overrides.over', { count: over })}</p>}
    </ListPanel>
  );
}

function Entry({ schedule, override }: { readonly schedule: ScheduleView; readonly override: DutyOverride }) {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const now = useNow();
  const nameOf = useNames();
  const mayEdit = useMay('editOrganisation');
  const save = useSaveSchedule();
  const name = nameOf('person', override.personId);
  const remove = useMutation({
    mutationFn: async () => {
      const overrides = schedule.overrides.filter((one) => one !== override);
      return { before: schedule, saved: await save({ ...schedule, overrides }, schedule.revision) };
    },
    onSuccess: ({ before, saved }) =>
      announceDone({
        message: t('schedules.overrides.removed', { name, schedule: inLocale(schedule.name, locale) }),
        undo: async () => void (await save(before, saved.revision)),
      }),
    onError: (error) => announceFailed(t('editing.failed'), error),
  });
  return (
    <li className={classes.entry} data-now={override.from <= now || undefined}>
      <div className={classes.about}>
        <PersonChip name={name} position={t('level', { level: override.level })} />
        <span className={classes.times}>
          {exactWords(override.from, now, surface, locale)} – {exactWords(override.to, now, surface, locale)}
        </span>
      </div>
      {mayEdit && (
        <ActionIcon
          aria-label={t('schedules.overrides.remove', { name })}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          <IconTrash size={16} />
        </ActionIcon>
      )}
    </li>
  );
}

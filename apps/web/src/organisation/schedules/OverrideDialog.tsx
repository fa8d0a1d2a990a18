import { Alert, Button, Modal, Select } from '@mantine/core';
import type { ScheduleView } from '@sopflow/contract';
import { dutyStretches, instantOf } from '@sopflow/calendar';
import { inLocale } from '@sopflow/model';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNames } from '../../chart/names/useNames.ts';
import { useNow } from '../../data/clock.ts';
import { PersonPicker } from '../../forms/PersonPicker.tsx';
import { failureSentence } from '../../surface/failureWords.ts';
import { joinSentences } from '../../surface/prose/joinSentences.ts';
import { announceDone } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './OverrideDialog.module.css';
import { localText } from '../editing/localText.ts';
import { MomentField } from '../editing/MomentField.tsx';
import { zoneOfSchedule } from './rosterSpan.ts';
import { useDutyNames } from './useDutyNames.ts';
import { useSaveSchedule } from './useSaveSchedule.ts';

export interface OverrideDialogProps {
  readonly schedule: ScheduleView;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Puts somebody on duty for a period, whatever the rotation says. */
export function OverrideDialog({ schedule, opened, onClose }: OverrideDialogProps) {
  const { t } = useWords('organisation');
  return (
    <Modal opened={opened} onClose={onClose} title={t('schedules.overrides.add')}>
      <OverrideForm schedule={schedule} onClose={onClose} />
    </Modal>
  );
}

const hourMs = 3_600_000;

function OverrideForm({ schedule, onClose }: Omit<OverrideDialogProps, 'opened'>) {
  const { t, locale } = useWords('organisation');
  const surface = useWords('surface').t;
  const now = useNow();
  const nameOf = useNames();
  const dutyName = useDutyNames();
  const save = useSaveSchedule();
  const zone = zoneOfSchedule(schedule);
  const [level, setLevel] = useState(1);
  const [personId, setPersonId] = useState<string | null>(null);
  const [from, setFrom] = useState(() => localText(Math.ceil(now / hourMs) * hourMs, zone));
  const [to, setTo] = useState(() => localText((Math.ceil(now / hourMs) + 24) * hourMs, zone));
  const [asked, setAsked] = useState(false);
  const begin = instantOf(from, zone);
  const end = instantOf(to, zone);
  const backwards = begin !== null && end !== null && end <= begin;
  const instead =
    begin === null || end === null || backwards
      ? []
      : [...new Set(dutyStretches(schedule, level, begin, end).map(({ duty }) => dutyName(duty)))];

  const add = useMutation({
    mutationFn: async () => {
      if (personId === null || begin === null || end === null || backwards) return null;
      const overrides = [...schedule.overrides, { level, from: begin, to: end, personId }];
      return { before: schedule, saved: await save({ ...schedule, overrides }, schedule.revision) };
    },
    onSuccess: (added) => {
      if (added === null || personId === null) return;
      announceDone({
        message: t('schedules.overrides.added', {
          name: nameOf('person', personId),
          schedule: inLocale(schedule.name, locale),
        }),
        undo: async () => void (await save(added.before, added.saved.revision)),
      });
      onClose();
    },
  });

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        add.mutate();
      }}
    >
      <PersonPicker
        data-autofocus
        required
        label={t('schedules.overrides.who')}
        value={personId}
        onChange={setPersonId}
        {...(asked && personId === null ? { error: t('schedules.overrides.whoMissing') } : {})}
      />
      {schedule.levels.length > 1 && (
        <Select
          label={t('schedules.overrides.level')}
          data={schedule.levels.map((_, index) => ({
            value: String(index + 1),
            label: t('level', { level: index + 1 }),
          }))}
          value={String(level)}
          checkIconPosition="right"
          onChange={(value) => setLevel(Number(value ?? 1))}
        />
      )}
      <div className={classes.pair}>
        <MomentField
          label={t('schedules.overrides.from')}
          value={from}
          error={asked && begin === null ? t('schedules.overrides.timeMissing') : undefined}
          onChange={setFrom}
        />
        <MomentField
          label={t('schedules.overrides.to')}
          value={to}
          error={
            backwards
              ? t('schedules.overrides.backwards')
              : asked && end === null
                ? t('schedules.overrides.timeMissing')
                : undefined
          }
          onChange={setTo}
        />
      </div>
      <p className={classes.help}>
        {joinSentences(
          [
            instead.length > 0 &&
              t('schedules.overrides.instead', { names: instead.join(locale === 'zh' ? '、' : ', ') }),
            t('schedules.overrides.zone', { zone: zone.replaceAll('_', ' ') }),
          ],
          locale,
        )}
      </p>
      {add.error !== null && (
        <Alert color="red" variant="light" role="alert" title={t('editing.failed')}>
          {failureSentence(add.error, surface, locale)}
        </Alert>
      )}
      <div className={classes.acts}>
        <Button variant="default" onClick={onClose}>
          {t('editing.cancel')}
        </Button>
        <Button type="submit" loading={add.isPending}>
          {t('schedules.overrides.confirm')}
        </Button>
      </div>
    </form>
  );
}

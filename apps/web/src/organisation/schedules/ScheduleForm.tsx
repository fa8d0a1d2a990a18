import { Button } from '@mantine/core';
import {
  inLocale,
  OnCallSchedule,
  type OnCallSchedule as Schedule,
  withLevelMoved,
  withoutLevel,
} from '@sopflow/model';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../data/client.ts';
import { useNow } from '../../data/clock.ts';
import { ListPanel } from '../../surface/ListPanel.tsx';
import { announceDone } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { EditForm } from '../editing/EditForm.tsx';
import { NameAndKey } from '../editing/NameAndKey.tsx';
import { newKeyProblems } from '../editing/newKey.ts';
import { problemsBy } from '../editing/useEditing.ts';
import { useSharedEditing } from '../editing/useSharedEditing.ts';
import classes from './ScheduleForm.module.css';
import { LevelFields } from './LevelFields.tsx';
import { newLevel } from './newLevel.ts';
import { Roster } from './Roster.tsx';
import { zoneOfSchedule } from './rosterSpan.ts';
import { useSaveSchedule } from './useSaveSchedule.ts';

const mostLevels = 10;

export interface ScheduleFormProps {
  readonly initial: Schedule;
  /** The revision it was read at; null while it is new. With one its key is settled, and what it was can be put back. */
  readonly revision: number | null;
  /** Keys that a new schedule may not have. */
  readonly taken?: readonly string[];
  /** Told the key it was saved under, or nothing when it was given up. */
  readonly onDone: (saved: string | undefined) => void;
}

/** The levels of a schedule and who is on duty at each, with the coming weeks as they will be. */
export function ScheduleForm({ initial, revision, taken = [], onDone }: ScheduleFormProps) {
  const { t, locale } = useWords('organisation');
  const now = useNow();
  const put = useSaveSchedule();
  const [week, setWeek] = useState(0);
  const known = revision !== null;
  const editing = useSharedEditing<Schedule>({
    initial: { value: initial, revision },
    check: (value) => [
      ...(known ? [] : newKeyProblems(value.key, taken)),
      ...problemsBy(OnCallSchedule, { ...value, key: 'any' }),
    ],
    load: async () => {
      const { revision: newer, ...theirs } = await api.schedules.get({ params: { key: initial.key } });
      return { value: theirs, revision: newer };
    },
    save: async (value, read) => {
      const saved = await put(value, read.revision);
      announceDone({
        message: t('editing.saved', { name: inLocale(value.name, locale) }),
        ...(known ? { undo: async () => void (await put(read.value, saved.revision)) } : {}),
      });
      onDone(value.key);
    },
  });
  const { value, change, errors } = editing;
  // What is not a schedule yet cannot be drawn.
  const drawable = OnCallSchedule.safeParse({ ...value, key: 'any', name: { en: 'any' } }).data;

  return (
    <EditForm label={t('schedules.form')} editing={editing} onCancel={() => onDone(undefined)}>
      <ListPanel title={t('schedules.preview')}>
        {drawable === undefined ? (
          <p className={classes.none}>{t('schedules.previewLater')}</p>
        ) : (
          <Roster schedule={drawable} week={week} onWeek={setWeek} />
        )}
      </ListPanel>
      <ListPanel title={t('schedules.about')}>
        <div className={classes.fields}>
          <NameAndKey
            label={t('schedules.name')}
            value={value}
            errors={errors}
            fresh={known ? null : { fallback: 'schedule', taken }}
            onChange={change}
          />
        </div>
      </ListPanel>
      {value.levels.map((level, index) => (
        <LevelFields
          key={index}
          level={level}
          index={index}
          count={value.levels.length}
          errors={errors}
          zone={zoneOfSchedule(value)}
          onChange={(next) => change({ levels: value.levels.with(index, next) })}
          onMove={(by) => change(withLevelMoved(value, index, by))}
          onRemove={() => change(withoutLevel(value, index))}
        />
      ))}
      {value.levels.length < mostLevels && (
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() =>
              change({ levels: [...value.levels, newLevel('position', zoneOfSchedule(value), now)] })
            }
          >
            {t('addLevel')}
          </Button>
        </div>
      )}
    </EditForm>
  );
}

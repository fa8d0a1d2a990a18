import { ActionIcon, NumberInput, Select } from '@mantine/core';
import { type Handover, type Rotation, WEEKDAYS } from '@sopflow/model';
import { IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useNames } from '../../chart/names/useNames.ts';
import { PersonPicker } from '../../forms/PersonPicker.tsx';
import { FieldError } from '../../surface/FieldError.tsx';
import { PersonChip } from '../../surface/PersonChip.tsx';
import { useWords } from '../../words/i18n.ts';
import { weekdayName } from '../calendars/weekWords.ts';
import { DayField } from '../editing/DayField.tsx';
import { errorOf, type FieldSentences, sentenceAt } from '../editing/fieldSentences.ts';
import { MoveActs } from '../editing/MoveActs.tsx';
import { moved } from '../../surface/list/moved.ts';
import { TimeField } from '../editing/TimeField.tsx';
import { ZoneField } from '../../surface/fields/ZoneField.tsx';
import { newHandover } from './newLevel.ts';
import classes from './RotationFields.module.css';

const rhythms = ['hour', 'day', 'week'] as const;

export interface RotationFieldsProps {
  readonly layer: Rotation;
  readonly label: string;
  /** Whether the label is shown: one layer alone needs none. */
  readonly shown: boolean;
  readonly errors: FieldSentences;
  /** Where the layer lies in the schedule, dotted. */
  readonly path: string;
  readonly onChange: (layer: Rotation) => void;
  readonly onRemove?: () => void;
}

/** The members of a rotation in their order, and when it hands over. */
export function RotationFields({
  layer,
  label,
  shown,
  errors,
  path,
  onChange,
  onRemove,
}: RotationFieldsProps) {
  const { t, locale } = useWords('organisation');
  const { handover } = layer;
  const set = (next: Partial<Handover>) =>
    onChange({ ...layer, handover: { ...handover, ...next } as Handover });
  return (
    <div className={classes.layer} role="group" aria-label={label} data-boxed={shown || undefined}>
      {shown && (
        <div className={classes.head}>
          <h3>{label}</h3>
          {onRemove !== undefined && (
            <ActionIcon aria-label={t('editing.remove', { name: label })} onClick={onRemove}>
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </div>
      )}
      <Members
        members={layer.members}
        error={sentenceAt(errors, `${path}.members`)}
        onChange={(members) => onChange({ ...layer, members })}
      />
      <div className={classes.fields}>
        <NumberInput
          label={t('schedules.length')}
          min={1}
          max={366}
          allowDecimal={false}
          value={handover.length}
          {...errorOf(errors, `${path}.handover.length`)}
          onChange={(length) => set({ length: Number(length) })}
        />
        <Select
          label={t('schedules.rhythm')}
          data={rhythms.map((every) => ({ value: every, label: t(`schedules.rhythms.${every}`) }))}
          value={handover.every}
          checkIconPosition="right"
          onChange={(value) => {
            const every = rhythms.find((one) => one === value);
            if (every !== undefined && every !== handover.every)
              onChange({ ...layer, handover: newHandover(every, handover.at) });
          }}
        />
        {handover.every === 'week' && (
          <Select
            label={t('schedules.weekday')}
            data={WEEKDAYS.map((weekday, index) => ({
              value: weekday,
              label: weekdayName(index, locale, 'long'),
            }))}
            value={handover.weekday}
            checkIconPosition="right"
            onChange={(value) => {
              const weekday = WEEKDAYS.find((one) => one === value);
              if (weekday !== undefined) onChange({ ...layer, handover: { ...handover, weekday } });
            }}
          />
        )}
        <TimeField
          label={t('schedules.at')}
          value={handover.at}
          error={sentenceAt(errors, `${path}.handover.at`)}
          onChange={(at) => set({ at })}
        />
      </div>
      <div className={classes.fields}>
        <DayField
          label={t('schedules.start')}
          value={layer.start === '' ? null : layer.start}
          {...errorOf(errors, `${path}.start`)}
          onChange={(start) => onChange({ ...layer, start: start ?? '' })}
        />
        <DayField
          optional
          label={t('schedules.end')}
          placeholder={t('schedules.noEnd')}
          value={layer.until}
          {...errorOf(errors, `${path}.until`)}
          onChange={(until) => onChange({ ...layer, until })}
        />
        <ZoneField
          label={t('calendars.zone')}
          value={layer.timeZone}
          error={sentenceAt(errors, `${path}.timeZone`)}
          onChange={(timeZone) => onChange({ ...layer, timeZone })}
        />
      </div>
    </div>
  );
}

interface MembersProps {
  readonly members: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (members: string[]) => void;
}

function Members({ members, error, onChange }: MembersProps) {
  const { t } = useWords('organisation');
  const nameOf = useNames();
  const id = useId();
  return (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-error`}>
      <div id={`${id}-label`} className="mantine-InputWrapper-label">
        {t('schedules.members')}
      </div>
      <ol className={classes.members}>
        {members.map((member, index) => {
          const name = nameOf('person', member);
          return (
            <li key={`${member}-${index}`} className={classes.member}>
              <span className={classes.place}>{index + 1}</span>
              <PersonChip name={name} />
              <span className={classes.gap} />
              <MoveActs
                name={name}
                index={index}
                count={members.length}
                least={0}
                onMove={(by) => onChange(moved(members, index, by))}
                onRemove={() => onChange(members.toSpliced(index, 1))}
              />
            </li>
          );
        })}
      </ol>
      <PersonPicker
        // A fresh field for each member: what was typed for the one before is gone.
        key={members.length}
        label={t('schedules.addMember')}
        value={null}
        onChange={(member) => member !== null && onChange([...members, member])}
      />
      <FieldError id={`${id}-error`} message={error} />
    </div>
  );
}

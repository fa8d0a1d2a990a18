import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { type Week, WEEKDAYS, type Weekday, type WorkHours } from '@sopflow/model';
import { IconCopy, IconPlus, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { FieldError } from '../../surface/FieldError.tsx';
import { useWords } from '../../words/i18n.ts';
import { type FieldSentences, sentenceAt } from '../editing/fieldSentences.ts';
import { TimeField } from '../editing/TimeField.tsx';
import classes from './WeekFields.module.css';
import { weekdayName } from './weekWords.ts';

const workdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
/** What a day off begins with when it becomes a workday in an otherwise empty week. */
const office: WorkHours = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];

export interface WeekFieldsProps {
  readonly week: Week;
  readonly errors: FieldSentences;
  readonly onChange: (week: Week) => void;
}

/** The working hours of each weekday; what lies between two stretches is a break. */
export function WeekFields({ week, errors, onChange }: WeekFieldsProps) {
  const { t } = useWords('organisation');
  const id = useId();
  const usual = WEEKDAYS.map((day) => week[day]).find((hours) => hours.length > 0) ?? office;
  const whole = errors['week'];
  return (
    <div role="group" aria-label={t('calendars.week')}>
      {WEEKDAYS.map((day) => (
        <DayFields
          key={day}
          day={day}
          hours={week[day]}
          usual={usual}
          errors={errors}
          onChange={(hours) => onChange({ ...week, [day]: hours })}
          onCopy={() => {
            const copied = Object.fromEntries(workdays.map((workday) => [workday, [...week[day]]]));
            onChange({ ...week, ...copied });
          }}
        />
      ))}
      <FieldError id={`${id}-week`} message={whole} />
    </div>
  );
}

interface DayFieldsProps {
  readonly day: Weekday;
  readonly hours: WorkHours;
  readonly usual: WorkHours;
  readonly errors: FieldSentences;
  readonly onChange: (hours: WorkHours) => void;
  readonly onCopy: () => void;
}

function DayFields({ day, hours, usual, errors, onChange, onCopy }: DayFieldsProps) {
  const { t, locale } = useWords('organisation');
  const id = useId();
  const name = weekdayName(WEEKDAYS.indexOf(day), locale, 'long');
  const error = sentenceAt(errors, `week.${day}`);
  const last = hours.at(-1);
  return (
    <div className={classes.day} role="group" aria-label={name} aria-describedby={`${id}-error`}>
      <span className={classes.name}>{name}</span>
      <div className={classes.hours}>
        {hours.length === 0 && <span className={classes.off}>{t('calendars.month.off')}</span>}
        {hours.map((interval, index) => (
          <span key={index} className={classes.interval}>
            <TimeField
              bare
              label={t('calendars.from', { day: name, number: index + 1 })}
              value={interval.from}
              invalid={errors[`week.${day}.${index}.from`] !== undefined}
              onChange={(from) => onChange(hours.with(index, { ...interval, from }))}
            />
            <span aria-hidden>–</span>
            <TimeField
              bare
              label={t('calendars.to', { day: name, number: index + 1 })}
              value={interval.to}
              invalid={errors[`week.${day}.${index}.to`] !== undefined}
              onChange={(to) => onChange(hours.with(index, { ...interval, to }))}
            />
            <ActionIcon
              size={24}
              aria-label={t('calendars.removeHours', { day: name, number: index + 1 })}
              onClick={() => onChange(hours.toSpliced(index, 1))}
            >
              <IconX size={14} />
            </ActionIcon>
          </span>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          aria-label={t('calendars.addHoursTo', { day: name })}
          onClick={() => onChange(last === undefined ? [...usual] : [...hours, { from: last.to, to: '' }])}
        >
          {t(hours.length === 0 ? 'calendars.work' : 'calendars.addHours')}
        </Button>
        {hours.length > 0 && (
          <Tooltip label={t('calendars.copyDay')}>
            <ActionIcon size={24} aria-label={t('calendars.copyDayOf', { day: name })} onClick={onCopy}>
              <IconCopy size={14} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <div className={classes.error}>
        <FieldError id={`${id}-error`} message={error} />
      </div>
    </div>
  );
}

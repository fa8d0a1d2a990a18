import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import { type CalendarDay, isHolidayYearKnown, monthOf } from '@sopflow/calendar';
import { type Calendar, inLocale, minutesOfHours } from '@sopflow/model';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useNow } from '../../data/clock.ts';
import { useWords } from '../../words/i18n.ts';
import { tagOf } from '../../words/locale.ts';
import { Notice } from '../facts/Notice.tsx';
import { addMonths, monthAt, type Month } from './month.ts';
import classes from './MonthView.module.css';
import { hoursWords, weekdayName } from './weekWords.ts';

export interface MonthViewProps {
  readonly calendar: Calendar;
  readonly month: Month;
  readonly onMonth: (month: Month) => void;
  /** Beside a form: what there is to say about a day is on hover, and for screen readers. */
  readonly small?: boolean;
}

/** One month of a calendar: which days are worked, and why a day is not what its weekday says. */
export function MonthView({ calendar, month, onMonth, small = false }: MonthViewProps) {
  const { t, locale } = useWords('organisation');
  const now = useNow();
  const days = monthOf(calendar, month.year, month.month);
  const worked = days.filter(({ hours }) => hours.length > 0);
  const minutes = worked.reduce((sum, { hours }) => sum + minutesOfHours([...hours]), 0);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: calendar.timeZone }).format(now);
  const title = new Intl.DateTimeFormat(tagOf(locale), {
    year: 'numeric',
    month: small ? 'short' : 'long',
    timeZone: 'UTC',
  }).format(Date.UTC(month.year, month.month - 1));

  return (
    <div data-small={small || undefined}>
      <div className={classes.head}>
        <h3 className={classes.title} aria-live="polite">
          {title}
        </h3>
        <span className={classes.sum}>
          {t('calendars.month.sum', { days: worked.length, hours: Math.round(minutes / 6) / 10 })}
        </span>
        <Button variant="default" size="compact-sm" onClick={() => onMonth(monthAt(now, calendar.timeZone))}>
          {t('calendars.month.now')}
        </Button>
        <ActionIcon
          variant="default"
          size={26}
          aria-label={t('calendars.month.before')}
          onClick={() => onMonth(addMonths(month, -1))}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={26}
          aria-label={t('calendars.month.after')}
          onClick={() => onMonth(addMonths(month, 1))}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
      </div>
      {!isHolidayYearKnown(calendar, month.year) && (
        <div className={classes.unknown}>
          <Notice tone="warning" title={t('calendars.month.unknown', { year: String(month.year) })}>
            {t('calendars.month.unknownLead', { year: String(month.year) })}
          </Notice>
        </div>
      )}
      <table className={classes.month}>
        <caption>
          <VisuallyHidden>{title}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, weekday) => (
              <th key={weekday} scope="col" abbr={weekdayName(weekday, locale, 'long')}>
                {weekdayName(weekday, locale, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week, index) => (
            <tr key={index}>
              {week.map((day, weekday) =>
                day === null ? (
                  <td key={weekday} className={classes.outside} aria-hidden />
                ) : (
                  <Day key={weekday} day={day} isToday={day.date === today} calendar={calendar} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DayProps {
  readonly day: CalendarDay;
  readonly isToday: boolean;
  readonly calendar: Calendar;
}

function Day({ day, isToday, calendar }: DayProps) {
  const { t, locale } = useWords('organisation');
  const { date, hours, decidedBy, name } = day;
  const worked = hours.length > 0;
  const special = decidedBy !== 'week';
  // A workday that a holiday brought about is not that holiday.
  const title =
    name === null
      ? null
      : worked && decidedBy === 'statutory'
        ? t('calendars.month.makesUp', { holiday: inLocale(name, locale) })
        : inLocale(name, locale);
  const words = worked ? hoursWords([...hours], locale) : t('calendars.month.off');
  return (
    <td
      className={classes.day}
      data-worked={worked || undefined}
      data-special={special ? (worked ? 'work' : 'off') : undefined}
      title={title === null ? words : `${title} · ${words}`}
    >
      <span
        className={classes.number}
        data-today={isToday || undefined}
        aria-current={isToday ? 'date' : undefined}
      >
        {Number(date.slice(8))}
      </span>
      {special && (
        <span className={classes.mark} aria-hidden>
          {t(worked ? 'calendars.month.workMark' : 'calendars.month.offMark')}
        </span>
      )}
      {title !== null && <span className={classes.name}>{title}</span>}
      {worked && !calendar.alwaysOpen && (
        <span className={classes.hours} aria-hidden>
          {t('calendars.hoursShort', { count: Math.round(minutesOfHours([...hours]) / 6) / 10 })}
        </span>
      )}
      <VisuallyHidden>{words}</VisuallyHidden>
    </td>
  );
}

/** The days in rows of seven, Monday first, with nothing where the month does not reach. */
function weeksOf(days: readonly CalendarDay[]): readonly (readonly (CalendarDay | null)[])[] {
  const before = days[0]?.weekday ?? 0;
  const cells = [...Array.from({ length: before }, () => null), ...days];
  const weeks = Math.ceil(cells.length / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => cells[week * 7 + weekday] ?? null),
  );
}

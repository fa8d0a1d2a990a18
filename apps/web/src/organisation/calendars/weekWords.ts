import {
  type Calendar,
  type Locale,
  type Weekday,
  WEEKDAYS,
  type WorkHours,
  weekStretches,
} from '@sopflow/model';
import { tagOf } from '../../words/locale.ts';

/** 2024-01-01 was a Monday. */
const monday = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

/** The name of a weekday, 0 for Monday. */
export function weekdayName(index: number, locale: Locale, length: 'long' | 'short' | 'narrow'): string {
  return new Intl.DateTimeFormat(tagOf(locale), { weekday: length, timeZone: 'UTC' }).format(
    monday + index * dayMs,
  );
}

/** Working hours in figures: "09:00–12:00, 13:00–18:00". */
export function hoursWords(hours: WorkHours, locale: Locale): string {
  return hours.map(({ from, to }) => `${from}–${to}`).join(locale === 'zh' ? '、' : ', ');
}

/** The ordinary week in a line: "Mon–Fri 09:00–18:00"; empty where every minute is worked. */
export function weekWords({ week }: Calendar, locale: Locale): string {
  return weekStretches(week)
    .map(({ first, last, hours }) => {
      const days = first === last ? shortName(first, locale) : span(first, last, locale);
      return `${days} ${hoursWords(hours, locale)}`;
    })
    .join(locale === 'zh' ? '；' : '; ');
}

function span(first: Weekday, last: Weekday, locale: Locale): string {
  const between = locale === 'zh' ? '至' : '–';
  return `${shortName(first, locale)}${between}${shortName(last, locale)}`;
}

function shortName(day: Weekday, locale: Locale): string {
  return weekdayName(WEEKDAYS.indexOf(day), locale, 'short');
}

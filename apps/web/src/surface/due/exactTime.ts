import type { Locale } from '@sopflow/model';
import { tagOf } from '../../words/locale.ts';

/** An instant as a reader says it: the day in words where there is one, and the time of day. */
export interface ExactTime {
  readonly day: 'today' | 'tomorrow' | 'yesterday' | 'other';
  /** The time of day for the near days, the date with it for others. */
  readonly text: string;
}

const dayMs = 86_400_000;

/**
 * Says an instant in a time zone, seen from `now`.
 *
 * @param at the instant, in milliseconds since 1970.
 * @param now the instant it is looked at, in milliseconds since 1970.
 * @param zone an IANA time zone.
 */
export function exactTime(at: number, now: number, locale: Locale, zone: string): ExactTime {
  const day = nearDay(dayNumber(at, zone) - dayNumber(now, zone));
  const sameYear = yearOf(at, zone) === yearOf(now, zone);
  const format = new Intl.DateTimeFormat(tagOf(locale), {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(day === 'other' && { month: 'short', day: 'numeric', weekday: 'short' }),
    ...(day === 'other' && !sameYear && { year: 'numeric' }),
  });
  return { day, text: format.format(at) };
}

function nearDay(difference: number): ExactTime['day'] {
  return difference === 0
    ? 'today'
    : difference === 1
      ? 'tomorrow'
      : difference === -1
        ? 'yesterday'
        : 'other';
}

/** The calendar day in a zone, counted, so that two days can be told apart by subtraction. */
function dayNumber(at: number, zone: string): number {
  return Date.parse(`${dateIn(at, zone)}T00:00Z`) / dayMs;
}

function yearOf(at: number, zone: string): string {
  return dateIn(at, zone).slice(0, 4);
}

/** The date in a zone as YYYY-MM-DD, which is how Sweden writes it. */
function dateIn(at: number, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at);
}

import type { Locale } from '@sopflow/model';
import type { TFunction } from 'i18next';
import { exactTime } from './exactTime.ts';
import { spanOf } from './span.ts';

type Words = TFunction<'surface'>;

/** A length of time in words, rounded down: "2 h 20 min"; empty below a minute. */
export function lengthWords(ms: number, t: Words): string {
  const { days, hours, minutes } = spanOf(ms);
  return [
    days > 0 && t('due.days', { count: days }),
    hours > 0 && t('due.hours', { count: hours }),
    minutes > 0 && t('due.minutes', { count: minutes }),
  ]
    .filter((part) => part !== false)
    .join(' ');
}

/**
 * An instant as a reader says it: "today 16:30", "Mon, 23 Mar 09:00".
 *
 * @param zone an IANA time zone, named where it is not the reader's; the reader's when absent.
 */
export function exactWords(at: number, now: number, t: Words, locale: Locale, zone?: string): string {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { day, text } = exactTime(at, now, locale, zone ?? own);
  const exact = day === 'other' ? text : t(`due.${day}`, { time: text });
  return zone === undefined || zone === own
    ? exact
    : t('due.inZone', { exact, zone: zone.replaceAll('_', ' ') });
}

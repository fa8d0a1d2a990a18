import type { Instant, Locale } from '@sopflow/model';
import { Temporal } from 'temporal-polyfill';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const NEAR_DAYS: Record<Locale, ReadonlyMap<number, string>> = {
  zh: new Map([
    [-1, '昨天'],
    [0, '今天'],
    [1, '明天'],
  ]),
  en: new Map([
    [-1, 'yesterday'],
    [0, 'today'],
    [1, 'tomorrow'],
  ]),
};

/** A date and time of day as one says them at `now`: `today 16:30`, `24 Nov 09:00`, `2027年1月4日 09:00`. */
export function dayLabel(at: Instant, now: Instant, locale: Locale, timeZone: string): string {
  const then = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const away = today.until(then.toPlainDate(), { largestUnit: 'days' }).days;
  const day = NEAR_DAYS[locale].get(away) ?? dateLabel(then, then.year !== today.year, locale);
  return `${day} ${then.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

function dateLabel(then: Temporal.ZonedDateTime, withYear: boolean, locale: Locale): string {
  switch (locale) {
    case 'zh':
      return `${withYear ? `${then.year}年` : ''}${then.month}月${then.day}日`;
    case 'en':
      return `${then.day} ${MONTHS[then.month - 1] ?? ''}${withYear ? ` ${then.year}` : ''}`;
  }
}

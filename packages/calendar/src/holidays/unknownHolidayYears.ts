import type { Calendar, Instant } from '@sopflow/model';
import { Temporal } from 'temporal-polyfill';
import { isHolidayYearKnown } from './statutoryDay.ts';

/**
 * The years between two instants whose statutory holidays are not known yet. In them working time follows the plain week, so that a due
 * time may move when the holidays are announced: whoever shows such a due time says so.
 */
export function unknownHolidayYears(calendar: Calendar, from: Instant, to: Instant): readonly number[] {
  const first = yearAt(from, calendar.timeZone);
  const last = yearAt(to, calendar.timeZone);
  const years: number[] = [];
  for (let year = first; year <= last; year += 1) if (!isHolidayYearKnown(calendar, year)) years.push(year);
  return years;
}

function yearAt(at: Instant, timeZone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).year;
}

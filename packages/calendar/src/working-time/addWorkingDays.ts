import type { Calendar, Instant } from '@sopflow/model';
import { dayTableOf } from './dayTable.ts';
import { horizonFrom } from './horizon.ts';
import type { WallHours } from './workHours.ts';

/**
 * The same point of working time, `days` workdays later, on the wall clock of the calendar's zone:
 *
 * - From within a workday, before its closing time: after as many working minutes of the later day as had passed of the first, at most
 *   until its closing time. From 10:15 it is 10:15; from before opening it is opening time.
 * - From after closing time or on a day off: closing time of the later day. What comes in on Saturday with one workday is due when
 *   Monday closes, as if it had come in after hours on Friday.
 *
 * Later starts never come out earlier, except within the hour that the wall clock shows twice in autumn.
 *
 * @param days a whole number; 0 gives `from` itself.
 * @throws CalendarHorizonError
 */
export function addWorkingDays(calendar: Calendar, from: Instant, days: number): Instant {
  if (days <= 0) return from;
  const { zone, hours } = dayTableOf(calendar);
  const start = zone.wallTimeAt(from);
  const horizon = horizonFrom(calendar, from);
  let day = start.day;
  for (let left = days; left > 0;) {
    day += 1;
    const isWorkday = hours.of(day).length > 0;
    horizon.pass(isWorkday);
    if (isWorkday) left -= 1;
  }
  const passed = passedBy(hours.of(start.day), start.sinceMidnight);
  return zone.instantAt(
    day,
    passed === 'all' ? closingTime(hours.of(day)) : timeAfter(hours.of(day), passed),
  );
}

/** The working milliseconds before a time of day; `all` from closing time on and on a day off. */
function passedBy(hours: WallHours, sinceMidnight: number): number | 'all' {
  if (sinceMidnight >= closingTime(hours)) return 'all';
  return hours.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, sinceMidnight) - from), 0);
}

/** The first time of day by which so many working milliseconds have passed: opening time for none, closing time for too many. */
function timeAfter(hours: WallHours, passed: number): number {
  let left = passed;
  for (const { from, to } of hours) {
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  return closingTime(hours);
}

function closingTime(hours: WallHours): number {
  return hours.at(-1)?.to ?? 0;
}

import type { Calendar, Instant, Span } from '@sopflow/model';
import { DAY } from '../zone/localDay.ts';
import { addWorkingDays } from './addWorkingDays.ts';
import { dayTableOf } from './dayTable.ts';
import { horizonFrom } from './horizon.ts';
import { lengthOf } from './workHours.ts';
import { millisecondsOf } from './milliseconds.ts';

/**
 * The instant at which a span of working time, counted from `from`, is over.
 *
 * Seconds, minutes and hours: the first instant by which so much working time has passed. Eight hours from 09:00 end at closing time,
 * not at the next opening; nothing from the middle of the night ends at once.
 *
 * Days: see `addWorkingDays`. A fraction of a day that remains is that share of an ordinary workday's hours.
 *
 * @throws CalendarHorizonError when five years bring no working minute, or the end is more than a century away.
 */
export function addWorkingTime(calendar: Calendar, from: Instant, span: Span): Instant {
  if (span.unit !== 'days') return advance(calendar, from, millisecondsOf(span.amount, span.unit));
  const whole = Math.floor(span.amount);
  const usual = lengthOf(dayTableOf(calendar).hours.usual);
  return advance(calendar, addWorkingDays(calendar, from, whole), Math.round((span.amount - whole) * usual));
}

function advance(calendar: Calendar, from: Instant, milliseconds: number): Instant {
  if (milliseconds <= 0) return from;
  if (calendar.alwaysOpen) return from + milliseconds;
  const table = dayTableOf(calendar);
  const horizon = horizonFrom(calendar, from);
  let left = milliseconds;
  for (let utcDay = Math.floor(from / DAY); ; utcDay += 1) {
    const { stretches, total } = table.workDay(utcDay);
    if (left > total) {
      // Even all of this day would not be enough. Of the first day only what lies after `from` counts.
      left -=
        utcDay * DAY >= from
          ? total
          : stretches.reduce((sum, one) => sum + Math.max(0, one.to - Math.max(one.from, from)), 0);
    } else {
      for (const one of stretches) {
        const start = Math.max(one.from, from);
        const length = one.to - start;
        if (length <= 0) continue;
        if (left <= length) return start + left;
        left -= length;
      }
    }
    horizon.pass(total > 0);
  }
}

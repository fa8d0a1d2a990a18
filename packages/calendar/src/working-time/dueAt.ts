import { type Calendar, type Instant, type Span, assertNever } from '@sopflow/model';
import { DAY } from '../zone/localDay.ts';
import { zoneOf } from '../zone/zone.ts';
import { addWorkingTime } from './addWorkingTime.ts';
import { millisecondsOf } from './milliseconds.ts';

/** A span, what counts of it, and whose clock shows it. Without a calendar, a wall-clock day is a day in UTC. */
export type DueSpec =
  | { readonly span: Span; readonly base: 'working'; readonly calendar: Calendar }
  | { readonly span: Span; readonly base: 'wall'; readonly calendar: Calendar | null };

/**
 * When something is due that has this long from `from` on. Of wall-clock time, seconds to hours are exact, and days lead to the same
 * time on the wall clock of the calendar's zone, also over a change of the clocks.
 *
 * @throws CalendarHorizonError for working time that does not come; see `addWorkingTime`.
 */
export function dueAt(spec: DueSpec, from: Instant): Instant {
  switch (spec.base) {
    case 'working':
      return addWorkingTime(spec.calendar, from, spec.span);
    case 'wall':
      return addWallTime(spec.calendar?.timeZone ?? 'UTC', from, spec.span);
    default:
      return assertNever(spec);
  }
}

function addWallTime(timeZone: string, from: Instant, { amount, unit }: Span): Instant {
  if (unit !== 'days') return from + millisecondsOf(amount, unit);
  const whole = Math.floor(amount);
  const rest = Math.round((amount - whole) * DAY);
  if (whole === 0) return from + rest;
  const zone = zoneOf(timeZone);
  const start = zone.wallTimeAt(from);
  return zone.instantAt(start.day + whole, start.sinceMidnight) + rest;
}

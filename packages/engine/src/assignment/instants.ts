import { dueAt, instantOf } from '@sopflow/calendar';
import { type Calendar, type Directory, zoneUnder } from '@sopflow/model';
import type { CountedSpan } from './resolver.ts';

/**
 * When a span counted from an instant is over, in its calendar or the organisation's default. Where there is no calendar at all, working time
 * counts as wall-clock time: early rather than never.
 *
 * @throws CalendarHorizonError when the calendar has no working time to come.
 */
export function dueAtOver(
  directory: Directory,
  { span, base, calendar: key }: CountedSpan,
  from: number,
): number {
  const calendar = calendarOf(directory, key);
  return dueAt(
    base === 'working' && calendar !== null ? { span, base, calendar } : { span, base: 'wall', calendar },
    from,
  );
}

/** The instant of an ISO text; without an offset it is local to the zone that counts under the calendar. Null when it is no date. */
export function instantOver(directory: Directory, text: string, calendar: string | null): number | null {
  return instantOf(text, zoneUnder(directory, calendar));
}

function calendarOf(directory: Directory, key: string | null): Calendar | null {
  return (
    directory.calendars.get(key ?? directory.defaultCalendar) ??
    directory.calendars.get(directory.defaultCalendar) ??
    null
  );
}

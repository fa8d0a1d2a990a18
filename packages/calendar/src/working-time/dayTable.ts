import type { Calendar, Instant } from '@sopflow/model';
import { DAY } from '../zone/localDay.ts';
import { type Zone, zoneOf } from '../zone/zone.ts';
import { type WorkHoursByDate, workHoursByDate } from './workHours.ts';

/** A stretch of working time; `to` is the first instant outside it. */
export interface WorkStretch {
  readonly from: Instant;
  readonly to: Instant;
}

/** The working time within one UTC day. */
export interface WorkDay {
  /** In order, never touching each other. */
  readonly stretches: readonly WorkStretch[];
  /** Milliseconds of working time in them. */
  readonly total: number;
}

/** What is known of a calendar, worked out once and kept as long as the calendar object itself. */
export interface DayTable {
  readonly zone: Zone;
  readonly hours: WorkHoursByDate;
  /** Working time of the UTC day with this number. An instant is working time when the wall clock then shows a working hour. */
  workDay(utcDay: number): WorkDay;
}

/** Enough for a century; beyond that a hostile range of dates must not fill the memory. */
const MOST_DAYS_KEPT = 40_000;

const tables = new WeakMap<Calendar, DayTable>();

/** The table of a calendar. Calendars are data: a changed one is a new object. */
export function dayTableOf(calendar: Calendar): DayTable {
  let table = tables.get(calendar);
  if (table === undefined) {
    table = createDayTable(calendar);
    tables.set(calendar, table);
  }
  return table;
}

function createDayTable(calendar: Calendar): DayTable {
  const zone = zoneOf(calendar.timeZone);
  const hours = workHoursByDate(calendar);
  const days = new Map<number, WorkDay>();
  return {
    zone,
    hours,
    workDay(utcDay) {
      let day = days.get(utcDay);
      if (day === undefined) {
        if (days.size > MOST_DAYS_KEPT) days.clear();
        day = readWorkDay(zone, hours, utcDay);
        days.set(utcDay, day);
      }
      return day;
    },
  };
}

/**
 * Cuts the UTC day where the clocks change and lays the working hours of each local date over each piece. UTC days are the unit because
 * they never repeat, vanish or change their length, which local dates do.
 */
function readWorkDay(zone: Zone, hours: WorkHoursByDate, utcDay: number): WorkDay {
  const stretches: WorkStretch[] = [];
  for (const piece of zone.stretchesOfUtcDay(utcDay)) {
    const firstDate = Math.floor((piece.from + piece.offset) / DAY);
    const lastDate = Math.floor((piece.to - 1 + piece.offset) / DAY);
    for (let date = firstDate; date <= lastDate; date += 1) {
      const midnight = date * DAY - piece.offset;
      for (const interval of hours.of(date)) {
        const from = Math.max(piece.from, midnight + interval.from);
        const to = Math.min(piece.to, midnight + interval.to);
        if (from < to) appendStretch(stretches, { from, to });
      }
    }
  }
  return { stretches, total: stretches.reduce((sum, { from, to }) => sum + (to - from), 0) };
}

/** Adds a stretch at the end, joined with the last one where they touch. */
export function appendStretch(stretches: WorkStretch[], next: WorkStretch): void {
  const last = stretches.at(-1);
  if (last !== undefined && last.to === next.from)
    stretches[stretches.length - 1] = { from: last.from, to: next.to };
  else stretches.push(next);
}

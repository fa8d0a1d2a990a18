import { WEEKDAYS, type Weekday } from '@sopflow/model';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** The length of a day in UTC, in milliseconds. A local day may be an hour shorter or longer. */
export const DAY = 24 * HOUR;

/** A local date as the number of days since 1970-01-01, so that dates can be added and compared. */
export type DayNumber = number;

/** The day number of a `YYYY-MM-DD` that a schema has accepted. */
export function dayNumberOf(date: string): DayNumber {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY;
}

/** 0 for Monday to 6 for Sunday. 1970-01-01 was a Thursday. */
export function weekdayIndexOf(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The first day from `day` on that is this weekday. */
export function firstWeekdayFrom(day: DayNumber, weekday: Weekday): DayNumber {
  return day + ((WEEKDAYS.indexOf(weekday) - weekdayIndexOf(day) + 7) % 7);
}

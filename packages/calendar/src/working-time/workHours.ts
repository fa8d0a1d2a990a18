import { type Calendar, WEEKDAYS, type WorkInterval, minutesOfDay } from '@sopflow/model';
import { statutoryDayOf } from '../holidays/statutoryDay.ts';
import { DAY, type DayNumber, MINUTE, dayNumberOf, weekdayIndexOf } from '../zone/localDay.ts';

/** A stretch of working time on the wall clock of one day, in milliseconds since midnight. */
export interface WallInterval {
  readonly from: number;
  readonly to: number;
}

export type WallHours = readonly WallInterval[];

/** Which hours of the wall clock are working time on a date. */
export interface WorkHoursByDate {
  /** In order; empty on a day off. */
  of(day: DayNumber): WallHours;
  /** The hours of an ordinary workday: those of the first weekday, from Monday on, that has some. */
  readonly usual: WallHours;
}

const DAY_OFF: WallHours = [];
const WHOLE_DAY: WallHours = [{ from: 0, to: DAY }];

/** Reads the working hours of a calendar. An exception wins over the statutory table, and that over the week. */
export function workHoursByDate(calendar: Calendar): WorkHoursByDate {
  if (calendar.alwaysOpen) return { of: () => WHOLE_DAY, usual: WHOLE_DAY };
  const week = WEEKDAYS.map((weekday) => calendar.week[weekday].map(onTheWallClock));
  const usual = week.find((hours) => hours.length > 0) ?? DAY_OFF;
  const exceptions = new Map(calendar.exceptions.map(({ date, kind }) => [dayNumberOf(date), kind]));
  const statutory = statutoryDayOf(calendar);

  return {
    usual,
    of(day) {
      const ordinary = week[weekdayIndexOf(day)] ?? DAY_OFF;
      switch (exceptions.get(day) ?? statutory(day)?.kind ?? null) {
        case 'holiday':
          return DAY_OFF;
        case 'workday':
          return ordinary.length > 0 ? ordinary : usual;
        case null:
          return ordinary;
      }
    },
  };
}

/** The working milliseconds that the wall clock shows in these hours. */
export function lengthOf(hours: WallHours): number {
  return hours.reduce((sum, { from, to }) => sum + (to - from), 0);
}

function onTheWallClock({ from, to }: WorkInterval): WallInterval {
  return { from: minutesOfDay(from) * MINUTE, to: minutesOfDay(to) * MINUTE };
}

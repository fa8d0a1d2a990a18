import type { Calendar, LocalizedText } from '@sopflow/model';
import { statutoryDayOf } from '../holidays/statutoryDay.ts';
import { DAY, dayNumberOf, type DayNumber, MINUTE, weekdayIndexOf } from '../zone/localDay.ts';
import { type WallInterval, workHoursByDate } from './workHours.ts';

/** One date of a calendar: whether it is worked, when, and what decided it. */
export interface CalendarDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
  /** The working hours on the wall clock; none on a day off. */
  readonly hours: readonly { readonly from: string; readonly to: string }[];
  /** `own` is the organisation's entry, `statutory` the announcement, `week` the ordinary week. */
  readonly decidedBy: 'own' | 'statutory' | 'week';
  /** The name of the holiday, or of the one that the extra workday makes up for. */
  readonly name: LocalizedText | null;
}

/** The dates of a month (1 to 12) as the calendar sees them. */
export function monthOf(calendar: Calendar, year: number, month: number): readonly CalendarDay[] {
  const hours = workHoursByDate(calendar);
  const statutory = statutoryDayOf(calendar);
  const own = new Map(calendar.exceptions.map((entry) => [dayNumberOf(entry.date), entry]));
  const first = Date.UTC(year, month - 1) / DAY;
  const next = Date.UTC(year, month) / DAY;
  return Array.from({ length: next - first }, (_, index) => {
    const day: DayNumber = first + index;
    const entry = calendar.alwaysOpen ? undefined : own.get(day);
    const announced = calendar.alwaysOpen || entry !== undefined ? null : statutory(day);
    return {
      date: isoDate(day),
      weekday: weekdayIndexOf(day),
      hours: hours.of(day).map(written),
      decidedBy: entry !== undefined ? 'own' : announced === null ? 'week' : 'statutory',
      name: entry?.name ?? announced?.name ?? null,
    };
  });
}

function isoDate(day: DayNumber): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function written({ from, to }: WallInterval): { readonly from: string; readonly to: string } {
  return { from: timeOfDay(from), to: timeOfDay(to) };
}

function timeOfDay(sinceMidnight: number): string {
  const minutes = Math.round(sinceMidnight / MINUTE);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

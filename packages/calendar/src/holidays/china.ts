import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type DayNumber, dayNumberOf } from '../zone/localDay.ts';

/**
 * Statutory holidays and make-up workdays (调休) of China as the State Council announces them, usually in November for the year after.
 * Years outside the table are not guessed: `isChinaYearKnown` says which are in it.
 */
const days = new Map<DayNumber, 'holiday' | 'workday'>([
  ...Object.keys(announced.holidays).map((date) => [dayNumberOf(date), 'holiday'] as const),
  ...Object.keys(announced.workdays).map((date) => [dayNumberOf(date), 'workday'] as const),
]);

/** What the announcement says about this date; null when it is an ordinary one. */
export function chinaStatutoryDay(day: DayNumber): 'holiday' | 'workday' | null {
  return days.get(day) ?? null;
}

/** Whether the announcement of this year is in the table. National Day is a holiday of every year, and of that year's announcement. */
export function isChinaYearKnown(year: number): boolean {
  return days.get(dayNumberOf(`${String(year).padStart(4, '0')}-10-01`)) === 'holiday';
}

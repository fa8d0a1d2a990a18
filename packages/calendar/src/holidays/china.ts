import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type DayNumber, dayNumberOf } from '../zone/localDay.ts';

/** What the announcement says about one date, with the name of the festival it belongs to. */
export interface StatutoryDay {
  readonly kind: 'holiday' | 'workday';
  readonly name: { readonly en: string; readonly zh: string };
}

/**
 * Statutory holidays and make-up workdays (调休) of China as the State Council announces them, usually in November for the year after.
 * Years outside the table are not guessed: `isChinaYearKnown` says which are in it.
 */
const days = new Map<DayNumber, StatutoryDay>([
  ...Object.entries(announced.holidays).map(
    ([date, text]) => [dayNumberOf(date), read('holiday', text)] as const,
  ),
  ...Object.entries(announced.workdays).map(
    ([date, text]) => [dayNumberOf(date), read('workday', text)] as const,
  ),
]);

/** The announcement about this date; null when it is an ordinary one. */
export function chinaStatutoryDay(day: DayNumber): StatutoryDay | null {
  return days.get(day) ?? null;
}

/** Whether the announcement of this year is in the table. National Day is a holiday of every year, and of that year's announcement. */
export function isChinaYearKnown(year: number): boolean {
  return days.get(dayNumberOf(`${String(year).padStart(4, '0')}-10-01`))?.kind === 'holiday';
}

/** The table writes a day as `National Day,国庆节,3`. */
function read(kind: StatutoryDay['kind'], text: string): StatutoryDay {
  const [en = '', zh = ''] = text.split(',');
  return { kind, name: { en, zh } };
}

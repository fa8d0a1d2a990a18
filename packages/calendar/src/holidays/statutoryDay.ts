import type { Calendar } from '@sopflow/model';
import type { DayNumber } from '../zone/localDay.ts';
import { chinaStatutoryDay, isChinaYearKnown, type StatutoryDay } from './china.ts';

/** What the law of the calendar's country says about dates; nothing where the calendar follows no country. */
export function statutoryDayOf({
  holidays,
}: Pick<Calendar, 'holidays'>): (day: DayNumber) => StatutoryDay | null {
  return holidays === 'china' ? chinaStatutoryDay : () => null;
}

/** Whether the holidays of this year are settled for the calendar: announced, or none that it would follow. */
export function isHolidayYearKnown(
  { alwaysOpen, holidays }: Pick<Calendar, 'alwaysOpen' | 'holidays'>,
  year: number,
): boolean {
  return alwaysOpen || holidays === 'none' || isChinaYearKnown(year);
}

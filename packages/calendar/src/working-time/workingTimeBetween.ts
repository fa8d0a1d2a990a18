import type { Calendar, Instant } from '@sopflow/model';
import { DAY } from '../zone/localDay.ts';
import { dayTableOf } from './dayTable.ts';

/** The working milliseconds from `from` to `to`; negative when `to` is the earlier one. */
export function workingTimeBetween(calendar: Calendar, from: Instant, to: Instant): number {
  if (calendar.alwaysOpen) return to - from;
  if (to < from) return 0 - workingTimeBetween(calendar, to, from);
  const table = dayTableOf(calendar);
  const lastDay = Math.floor(to / DAY);
  let sum = 0;
  for (let utcDay = Math.floor(from / DAY); utcDay <= lastDay; utcDay += 1) {
    const { stretches, total } = table.workDay(utcDay);
    if (from <= utcDay * DAY && (utcDay + 1) * DAY <= to) sum += total;
    else for (const one of stretches) sum += Math.max(0, Math.min(one.to, to) - Math.max(one.from, from));
  }
  return sum;
}

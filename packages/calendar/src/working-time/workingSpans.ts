import type { Calendar, Instant } from '@sopflow/model';
import { DAY } from '../zone/localDay.ts';
import { type WorkStretch, appendStretch, dayTableOf } from './dayTable.ts';

/** The stretches of working time from `from` to just before `to`: in order, cut at both ends, never touching each other. */
export function workingSpans(calendar: Calendar, from: Instant, to: Instant): readonly WorkStretch[] {
  if (to <= from) return [];
  if (calendar.alwaysOpen) return [{ from, to }];
  const table = dayTableOf(calendar);
  const spans: WorkStretch[] = [];
  for (let utcDay = Math.floor(from / DAY); utcDay * DAY < to; utcDay += 1) {
    for (const one of table.workDay(utcDay).stretches) {
      const cut = { from: Math.max(one.from, from), to: Math.min(one.to, to) };
      if (cut.from < cut.to) appendStretch(spans, cut);
    }
  }
  return spans;
}

import { minutesOfDay, type Weekday, WEEKDAYS } from './localTime.ts';
import type { Week, WorkHours } from './week.ts';

/** Weekdays in a row that are worked alike. */
export interface WeekStretch {
  readonly first: Weekday;
  readonly last: Weekday;
  readonly hours: WorkHours;
}

/** The ordinary week as one says it: "Monday to Friday 09:00 to 18:00". Days off are left out. */
export function weekStretches(week: Week): readonly WeekStretch[] {
  const stretches: WeekStretch[] = [];
  let before: WeekStretch | undefined;
  for (const day of WEEKDAYS) {
    const hours = week[day];
    if (hours.length === 0) {
      before = undefined;
      continue;
    }
    if (before !== undefined && isSameHours(before.hours, hours)) {
      before = { ...before, last: day };
      stretches[stretches.length - 1] = before;
    } else {
      before = { first: day, last: day, hours };
      stretches.push(before);
    }
  }
  return stretches;
}

/** The working minutes of a day. */
export function minutesOfHours(hours: WorkHours): number {
  return hours.reduce((sum, { from, to }) => sum + minutesOfDay(to) - minutesOfDay(from), 0);
}

/** The working minutes of an ordinary week, without holidays and exceptions. */
export function minutesOfWeek(week: Week): number {
  return WEEKDAYS.reduce((sum, day) => sum + minutesOfHours(week[day]), 0);
}

function isSameHours(one: WorkHours, other: WorkHours): boolean {
  return (
    one.length === other.length &&
    one.every(({ from, to }, index) => from === other[index]?.from && to === other[index].to)
  );
}

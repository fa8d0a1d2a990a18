import { type Calendar, CalendarHorizonError, type Instant } from '@sopflow/model';

/** Five years without a working minute: the calendar is wrong, not patient. In days. */
const LONGEST_PAUSE = 5 * 366;
/** No due time is looked for more than a century ahead. In days. */
const FARTHEST = 36_525;

/** Counts the days of a walk into the future, so that no calendar and no deadline can make it endless. */
export interface Horizon {
  /** Call once per day walked. @throws CalendarHorizonError */
  pass(isWorkday: boolean): void;
}

/** A fresh horizon for one walk that starts at `from`. */
export function horizonFrom(calendar: Calendar, from: Instant): Horizon {
  let walked = 0;
  let paused = 0;
  return {
    pass(isWorkday) {
      walked += 1;
      paused = isWorkday ? 0 : paused + 1;
      if (paused > LONGEST_PAUSE || walked > FARTHEST) throw new CalendarHorizonError(calendar.key, from);
    },
  };
}

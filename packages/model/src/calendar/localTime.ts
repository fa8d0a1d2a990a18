import { z } from 'zod';

/** A time of day on a wall clock, 00:00 to 23:59. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time of day as HH:MM.');

/** The end of an interval: a time of day, or 24:00 for the end of the day. */
export const ClosingTime = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Write a time of day as HH:MM.');

/** A date of the proleptic Gregorian calendar, without a zone. */
export const LocalDate = z.iso.date('Write a date as YYYY-MM-DD.');

/** Weekdays in ISO order, Monday first. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export const Weekday = z.enum(WEEKDAYS);
export type Weekday = z.infer<typeof Weekday>;

/** Minutes since midnight of a `HH:MM` that a schema has accepted. 24:00 is 1440. */
export function minutesOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** An IANA time zone such as `Asia/Shanghai`. Bare offsets are refused: they know no summer time. */
export const TimeZone = z.string().max(64).refine(isTimeZone, {
  message: 'This time zone is not known. Use an IANA name such as Asia/Shanghai.',
});

function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

import { z } from 'zod';
import { Key } from '../document/names.ts';
import { LocalizedName } from '../text/localizedText.ts';

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/u, 'Write a time of day as HH:MM.');
const CalendarDate = z.iso.date();

/** A stretch of a day in which work is done; breaks are the gaps between stretches. */
export const WorkingHours = z.object({ from: TimeOfDay, to: TimeOfDay });
export type WorkingHours = z.infer<typeof WorkingHours>;

/** An IANA time zone that this platform knows. */
export const TimeZone = z.string().max(64).refine(isTimeZone, { message: 'This time zone is not known. Use an IANA name such as Asia/Shanghai.' });

/** When an organisation works: hours by weekday, holidays and make-up workdays, in one time zone. */
export const Calendar = z
  .object({
    key: Key,
    name: LocalizedName,
    timeZone: TimeZone,
    /** Every minute counts; `week` and holidays are then not looked at. */
    alwaysOpen: z.boolean().default(false),
    /** Working hours by ISO weekday: Monday first, seven lists. */
    week: z.array(z.array(WorkingHours).max(8)).length(7),
    /** Statutory holidays and make-up workdays to follow. */
    holidays: z.enum(['china', 'none']).default('none'),
    exceptions: z.array(z.object({ date: CalendarDate, kind: z.enum(['holiday', 'workday']), name: LocalizedName.optional() })).max(2000).default([]),
  })
  .superRefine((calendar, context) => {
    if (calendar.alwaysOpen) return;
    calendar.week.forEach((hours, weekday) => {
      hours.forEach((stretch, place) => {
        const before = hours[place - 1];
        if (stretch.from >= stretch.to) context.addIssue({ code: 'custom', path: ['week', weekday, place], message: 'The end must come after the beginning.' });
        else if (before !== undefined && before.to > stretch.from) context.addIssue({ code: 'custom', path: ['week', weekday, place], message: 'Working hours must be in order and may not overlap.' });
      });
    });
    if (calendar.week.every((hours) => hours.length === 0)) context.addIssue({ code: 'custom', path: ['week'], message: 'A calendar needs at least one working minute.' });
  });
export type Calendar = z.infer<typeof Calendar>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

import { z } from 'zod';
import { Key } from '../document/names.ts';
import { LocalizedName } from '../text/localizedText.ts';
import { LocalDate, TimeZone, WEEKDAYS } from './localTime.ts';
import { Week } from './week.ts';

/** Whose statutory holidays and make-up workdays count: China's as announced each year by the State Council, or nobody's. */
export const HolidaySource = z.enum(['china', 'none']);
export type HolidaySource = z.infer<typeof HolidaySource>;

/** The organisation's own day off or extra workday. It wins over the statutory table and over the week. */
export const CalendarException = z.strictObject({
  date: LocalDate,
  kind: z.enum(['holiday', 'workday']),
  name: LocalizedName.optional(),
});
export type CalendarException = z.infer<typeof CalendarException>;

/**
 * When working time passes: hours by weekday in a time zone, with statutory holidays, make-up workdays and exceptions.
 * A make-up workday on a weekday without hours takes those of the first weekday, from Monday on, that has some.
 */
export const Calendar = z
  .strictObject({
    key: Key,
    name: LocalizedName,
    timeZone: TimeZone,
    /** Every minute is working time, holidays too; week, holidays and exceptions are then not looked at. */
    alwaysOpen: z.boolean().default(false),
    week: Week.prefault({}),
    holidays: HolidaySource.default('none'),
    exceptions: z.array(CalendarException).max(2000).default([]),
  })
  .superRefine((calendar, context) => {
    // Extra workdays take their hours from the week: a week without hours leaves no working minute at all.
    if (!calendar.alwaysOpen && WEEKDAYS.every((day) => calendar.week[day].length === 0)) {
      context.addIssue({
        code: 'custom',
        path: ['week'],
        message: 'A calendar needs at least one working minute.',
      });
    }
    const seen = new Set<string>();
    calendar.exceptions.forEach((exception, index) => {
      if (seen.has(exception.date))
        context.addIssue({
          code: 'custom',
          path: ['exceptions', index, 'date'],
          message: 'This date is in the list twice.',
        });
      seen.add(exception.date);
    });
  });
export type Calendar = z.infer<typeof Calendar>;
/** A calendar as somebody may write it: what has a default may be left out. */
export type CalendarInput = z.input<typeof Calendar>;

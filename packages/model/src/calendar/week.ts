import { z } from 'zod';
import { ClosingTime, TimeOfDay, minutesOfDay } from './localTime.ts';

/** A stretch of working time within one day. A night shift is two of them: until 24:00, and from 00:00 of the next day. */
export const WorkInterval = z
  .strictObject({ from: TimeOfDay, to: ClosingTime })
  .refine((interval) => minutesOfDay(interval.from) < minutesOfDay(interval.to), {
    path: ['to'],
    message: 'The end must come after the beginning.',
  });
export type WorkInterval = z.infer<typeof WorkInterval>;

/** The working hours of a day in order; what lies between two intervals is a break. None: a day off. */
export const WorkHours = z
  .array(WorkInterval)
  .max(24)
  .superRefine((intervals, context) => {
    intervals.forEach((interval, index) => {
      const before = intervals[index - 1];
      if (before !== undefined && minutesOfDay(interval.from) < minutesOfDay(before.to)) {
        context.addIssue({
          code: 'custom',
          path: [index, 'from'],
          message: 'Working hours must be in order and may not overlap.',
        });
      }
    });
  });
export type WorkHours = z.infer<typeof WorkHours>;

/** The ordinary week. A weekday that is left out is off. */
export const Week = z.strictObject({
  monday: WorkHours.default([]),
  tuesday: WorkHours.default([]),
  wednesday: WorkHours.default([]),
  thursday: WorkHours.default([]),
  friday: WorkHours.default([]),
  saturday: WorkHours.default([]),
  sunday: WorkHours.default([]),
});
export type Week = z.infer<typeof Week>;

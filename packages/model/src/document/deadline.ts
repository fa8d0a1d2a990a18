import { z } from 'zod';
import { Key } from './names.ts';

/** A length of time. A `day` of working time is a working day, not 24 hours. */
export const Span = z.strictObject({
  amount: z.number().min(0).max(100000),
  unit: z.enum(['seconds', 'minutes', 'hours', 'days']),
});
export type Span = z.infer<typeof Span>;

/** Whether a span counts only working time of a calendar, or every minute. */
export const TimeBase = z.enum(['working', 'wall']);
export type TimeBase = z.infer<typeof TimeBase>;

/** When something is due, counted from the moment it began. */
export const Deadline = z.strictObject({
  kind: z.literal('within'),
  span: Span,
  base: TimeBase.default('working'),
  /** Which calendar counts; the document's own when it is not said. */
  calendar: Key.optional(),
  /** The owner is reminded when this share of the time has passed, in percent. */
  remindAt: z.array(z.int().min(1).max(99)).max(5).default([]),
  /** Which escalation policy runs when the deadline passes. */
  policy: Key.optional(),
});
export type Deadline = z.infer<typeof Deadline>;

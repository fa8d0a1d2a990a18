import { z } from 'zod';
import { Key } from '../document/names.ts';
import { LocalizedName } from '../text/localizedText.ts';
import { TimeZone } from './calendar.ts';

/** People taking turns. The first member is on duty from `start`; each hand-over passes to the next, round and round. */
export const Rotation = z.object({
  by: z.literal('rotation'),
  members: z.array(z.string().min(1).max(64)).min(1).max(100),
  every: z.enum(['hour', 'day', 'week']),
  /** So many hours, days or weeks a turn. */
  length: z.int().min(1).max(365).default(1),
  /** Local date and time of the first hand-over, `YYYY-MM-DDTHH:MM`; later ones keep its time of day across daylight saving. */
  start: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u, 'Write YYYY-MM-DDTHH:MM.'),
});
export type Rotation = z.infer<typeof Rotation>;

/** Whoever a level of the schedule reaches. */
export const OnCallLevel = z.discriminatedUnion('by', [
  Rotation,
  z.object({ by: z.literal('person'), personId: z.string().min(1).max(64) }),
  z.object({ by: z.literal('position'), position: Key }),
]);
export type OnCallLevel = z.infer<typeof OnCallLevel>;

/** Who is on duty when: levels to be called one after the other, and exceptions. */
export const OnCallSchedule = z.object({
  key: Key,
  name: LocalizedName,
  timeZone: TimeZone,
  levels: z.array(OnCallLevel).min(1).max(10),
  /** Somebody takes over a level between two instants (epoch ms, end excluded). */
  overrides: z.array(z.object({ level: z.int().min(1).max(10), from: z.number(), to: z.number(), personId: z.string().min(1).max(64) })).max(1000).default([]),
});
export type OnCallSchedule = z.infer<typeof OnCallSchedule>;

/** Who a level reaches at an instant; `gap` when nobody. */
export type OnDuty = { readonly who: 'person'; readonly personId: string } | { readonly who: 'position'; readonly position: string } | { readonly who: 'gap' };

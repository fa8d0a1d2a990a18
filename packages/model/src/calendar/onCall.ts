import { z } from 'zod';
import { Key } from '../document/names.ts';
import { PersonId } from '../organisation/people.ts';
import { LocalizedName } from '../text/localizedText.ts';
import { InstantValue } from './instant.ts';
import { LocalDate, TimeOfDay, TimeZone, Weekday } from './localTime.ts';

/**
 * How often duty passes to the next member. `hour` counts real hours from the first handover; `day` and `week` hand over at the
 * same time on the wall clock, so that a shift over a change of the clocks is shorter or longer.
 */
export const Handover = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('hour'), length: z.int().min(1).max(8784), at: TimeOfDay }),
  z.strictObject({ every: z.literal('day'), length: z.int().min(1).max(366), at: TimeOfDay }),
  z.strictObject({
    every: z.literal('week'),
    length: z.int().min(1).max(52),
    at: TimeOfDay,
    weekday: Weekday,
  }),
]);
export type Handover = z.infer<typeof Handover>;

/** Members who are on duty in turn. A member may stand in the list more than once. */
export const Rotation = z
  .strictObject({
    members: z.array(PersonId).min(1).max(100),
    handover: Handover,
    timeZone: TimeZone,
    /** The first member begins at the first handover on or after this date. */
    start: LocalDate,
    /** Duty of this rotation ends at 00:00 of this date; null: never. */
    until: LocalDate.nullable().default(null),
  })
  .refine((rotation) => rotation.until === null || rotation.start < rotation.until, {
    path: ['until'],
    message: 'The end must come after the beginning.',
  });
export type Rotation = z.infer<typeof Rotation>;

/** Who answers at one level of a schedule: rotations (a later layer covers an earlier one), a person, or whoever holds a position. */
export const OnCallLevel = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rotation'), layers: z.array(Rotation).min(1).max(10) }),
  z.strictObject({ kind: z.literal('person'), personId: PersonId }),
  z.strictObject({ kind: z.literal('position'), position: Key }),
]);
export type OnCallLevel = z.infer<typeof OnCallLevel>;

/** Somebody takes the duty of a level from `from` until just before `to`, whatever its rotation says. The last one in the list wins. */
export const DutyOverride = z
  .strictObject({
    level: z.int().min(1).max(10).default(1),
    from: InstantValue,
    to: InstantValue,
    personId: PersonId,
  })
  .refine((override) => override.from < override.to, {
    path: ['to'],
    message: 'The end must come after the beginning.',
  });
export type DutyOverride = z.infer<typeof DutyOverride>;

/** Who is on duty when: ordered levels, level 1 first, and overrides. */
export const OnCallSchedule = z
  .strictObject({
    key: Key,
    name: LocalizedName,
    levels: z.array(OnCallLevel).min(1).max(10),
    overrides: z.array(DutyOverride).max(1000).default([]),
  })
  .superRefine((schedule, context) => {
    schedule.overrides.forEach((override, index) => {
      if (override.level > schedule.levels.length) {
        context.addIssue({
          code: 'custom',
          path: ['overrides', index, 'level'],
          message: 'The schedule has no such level.',
        });
      }
    });
  });
export type OnCallSchedule = z.infer<typeof OnCallSchedule>;
/** A schedule as somebody may write it: what has a default may be left out. */
export type OnCallScheduleInput = z.input<typeof OnCallSchedule>;

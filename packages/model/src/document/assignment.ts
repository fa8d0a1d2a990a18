import { z } from 'zod';
import { FieldKey, Key, StepId } from './names.ts';

/** Who does a step. Each strategy is a pure function over a snapshot of the directory. */
export const AssignmentStrategy = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('person'), personId: z.string().min(1).max(64) }),
  /**
   * The holder of a position. Several holders: candidates who may claim, or the one with the fewest open tasks. `all`: as a signer of an
   * approval each holder signs; a task is done once, so there they are candidates.
   */
  z.strictObject({
    by: z.literal('position'),
    position: Key,
    pick: z.enum(['claim', 'leastOpen', 'all']).default('claim'),
  }),
  z.strictObject({ by: z.literal('deputyOf'), position: Key }),
  z.strictObject({ by: z.literal('starter') }),
  /** The person who did (or owns) an earlier step of this run. */
  z.strictObject({ by: z.literal('ownerOfStep'), step: StepId }),
  z.strictObject({ by: z.literal('managerOfStarter') }),
  /** A person chosen in a form: of the start form, or of an earlier step. */
  z.strictObject({ by: z.literal('formField'), step: StepId.optional(), field: FieldKey }),
  z.strictObject({ by: z.literal('onCall'), schedule: Key, level: z.int().min(1).max(10).default(1) }),
]);
export type AssignmentStrategy = z.infer<typeof AssignmentStrategy>;

export const Assignment = z.strictObject({
  /** Tried in order until one yields somebody. After the last: the SOP's owner, then an administrator. */
  strategies: z.array(AssignmentStrategy).min(1).max(10),
  /** Whoever did one of these steps in this run may not do this one (separation of duties). */
  notSameAs: z.array(StepId).max(10).default([]),
});
export type Assignment = z.infer<typeof Assignment>;

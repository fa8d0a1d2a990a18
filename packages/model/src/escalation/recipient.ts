import { z } from 'zod';
import { Key } from '../document/names.ts';

/** Whom a message or an escalation level addresses; resolved to people over the directory at that moment. */
export const Recipient = z.discriminatedUnion('to', [
  /** The owner of the late task (its candidates while nobody has claimed it). */
  z.strictObject({ to: z.literal('owner') }),
  z.strictObject({ to: z.literal('managerOfOwner') }),
  z.strictObject({ to: z.literal('sopOwner') }),
  z.strictObject({ to: z.literal('starter') }),
  z.strictObject({ to: z.literal('person'), personId: z.string().min(1).max(64) }),
  z.strictObject({ to: z.literal('position'), position: Key }),
  z.strictObject({ to: z.literal('onCall'), schedule: Key, level: z.int().min(1).max(10).default(1) }),
]);
export type Recipient = z.infer<typeof Recipient>;

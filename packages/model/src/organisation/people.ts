import { z } from 'zod';
import { TimeZone } from '../calendar/localTime.ts';
import { Key } from '../document/names.ts';
import { LocalizedName, LocalizedProse, Locale } from '../text/localizedText.ts';
import { Role } from './role.ts';

export const PersonId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'Use lower-case letters, digits, dots and hyphens.');

/** Somebody of the organisation. `disabled` people keep their history and can no longer sign in or be assigned. */
export const Person = z.object({
  id: PersonId,
  name: z.string().trim().min(1).max(100),
  email: z.email().max(200),
  locale: Locale,
  /** The zone in which they read times; null: the organisation's. */
  timeZone: TimeZone.nullable().default(null),
  roles: z.array(Role).min(1),
  department: z.string().max(100).nullable(),
  managerId: PersonId.nullable(),
  status: z.enum(['active', 'disabled']),
  /** On leave between these instants; tasks go to the stand-in. */
  absence: z.strictObject({ from: z.number(), to: z.number(), standInId: PersonId.nullable() }).nullable(),
});
export type Person = z.infer<typeof Person>;

/** A job in the organisation: people hold it, a deputy covers it. */
export const Position = z.strictObject({
  key: Key,
  name: LocalizedName,
  duties: LocalizedProse.nullable(),
  holderIds: z.array(PersonId).max(200),
  deputyId: PersonId.nullable(),
  /** The position this one reports to. */
  reportsTo: Key.nullable(),
});
export type Position = z.infer<typeof Position>;

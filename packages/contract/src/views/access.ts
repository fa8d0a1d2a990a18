import { Actor, JsonObjectValue, Locale, LocalizedName, Right, Role } from '@sopflow/model';
import { z } from 'zod';
import { PersonRef } from './personRef.ts';

/** Which clock runs: the real one, or one that an administrator may move forward. */
export const ClockView = z.object({ virtual: z.boolean(), now: z.number() });
export type ClockView = z.infer<typeof ClockView>;

/** Who is signed in and what they may do. */
export const Me = z.object({
  person: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    locale: Locale,
    /** The zone in which they read times; null: the organisation's. */
    timeZone: z.string().nullable(),
    department: z.string().nullable(),
  }),
  roles: z.array(Role),
  rights: z.array(Right),
  /** The administrator who looks through this person's eyes. */
  viewedBy: PersonRef.nullable(),
  organisation: z.object({ name: LocalizedName.nullable(), locale: Locale }),
  clock: ClockView,
});
export type Me = z.infer<typeof Me>;

/** Whether this installation still waits for its first administrator. */
export const SetupState = z.object({ needed: z.boolean() });
export type SetupState = z.infer<typeof SetupState>;

export const ApiKeyView = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(Role),
  createdById: z.string(),
  createdByName: z.string().nullable(),
  createdAt: z.number(),
  expiresAt: z.number().nullable(),
  revokedAt: z.number().nullable(),
});
export type ApiKeyView = z.infer<typeof ApiKeyView>;

/** A new key with its secret, which is shown this once and kept nowhere. */
export const NewApiKey = z.object({ apiKey: ApiKeyView, secret: z.string() });
export type NewApiKey = z.infer<typeof NewApiKey>;

/** Who did, or tried to do, what. */
export const AuditEntry = z.object({
  id: z.string(),
  at: z.number(),
  actor: Actor,
  actorName: z.string().nullable(),
  action: z.string(),
  objectKind: z.string(),
  objectId: z.string().nullable(),
  outcome: z.enum(['done', 'refused']),
  detail: JsonObjectValue,
});
export type AuditEntry = z.infer<typeof AuditEntry>;

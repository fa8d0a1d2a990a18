import { EscalationPolicy, Key, LocalizedName, Locale, Person, Position } from '@sopflow/model';
import { z } from 'zod';
import { PersonRef } from './personRef.ts';

export const PersonView = Person.extend({
  managerName: z.string().nullable(),
  positions: z.array(z.object({ key: z.string(), name: LocalizedName })),
  /** Whether an administrator has given them a password. */
  canSignIn: z.boolean(),
});
export type PersonView = z.infer<typeof PersonView>;

export const PositionView = Position.extend({
  holders: z.array(PersonRef),
  deputyName: z.string().nullable(),
});
export type PositionView = z.infer<typeof PositionView>;

/** A policy in its present wording. */
export const PolicyView = z.object({ ...EscalationPolicy.shape, revisionId: z.string(), revision: z.int() });
export type PolicyView = z.infer<typeof PolicyView>;

/** A webhook without its secret, which is shown only when it is made. */
export const WebhookView = z.object({ key: Key, name: LocalizedName, url: z.string(), enabled: z.boolean() });
export type WebhookView = z.infer<typeof WebhookView>;

export const OrganisationView = z.object({
  name: LocalizedName.nullable(),
  locale: Locale,
  defaultCalendar: Key,
  /** Where the organisation lives; null: the zone of its default calendar. */
  timeZone: z.string().nullable(),
  /** Hosts that action steps and webhooks may reach although their address is private. */
  allowedHosts: z.array(z.string()),
});
export type OrganisationView = z.infer<typeof OrganisationView>;

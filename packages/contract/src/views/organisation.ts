import {
  Calendar,
  DeliveryFailure,
  EscalationPolicy,
  Key,
  LocalizedName,
  Locale,
  OnCallSchedule,
  Person,
  Position,
  SopKind,
} from '@sopflow/model';
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

/** A calendar, and the revision that whoever saves it must have read. */
export const CalendarView = z.object({ ...Calendar.shape, revision: z.int() });
export type CalendarView = z.infer<typeof CalendarView>;

/** An on-call schedule, and the revision that whoever saves it must have read. */
export const ScheduleView = z.object({ ...OnCallSchedule.shape, revision: z.int() });
export type ScheduleView = z.infer<typeof ScheduleView>;

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

/** How a test message to a webhook went. */
export const WebhookTest = z.object({
  delivered: z.boolean(),
  /** Why it did not arrive: as data, and as an English sentence. */
  failure: DeliveryFailure.nullable(),
  error: z.string().nullable(),
});
export type WebhookTest = z.infer<typeof WebhookTest>;

/** What can be named by SOPs, policies, schedules and positions. */
export const UsedKind = z.enum(['person', 'position', 'calendar', 'schedule', 'policy']);
export type UsedKind = z.infer<typeof UsedKind>;

const NamedView = z.object({ key: z.string(), name: LocalizedName });

/** Where something of the organisation is named, so that nobody changes it unawares. */
export const UsesView = z.object({
  /** SOPs whose published version or draft names it, or an earlier version of which runs are still under way (`running`). */
  sops: z.array(
    NamedView.extend({ kind: SopKind, published: z.boolean(), draft: z.boolean(), running: z.boolean() }),
  ),
  policies: z.array(NamedView),
  schedules: z.array(NamedView),
  positions: z.array(NamedView),
  /** Policies that were reworded or removed, by whose earlier wording alerts under way still climb. */
  alerts: z.array(NamedView),
  /** The calendar that counts where nothing names another. */
  isDefaultCalendar: z.boolean(),
});
export type UsesView = z.infer<typeof UsesView>;

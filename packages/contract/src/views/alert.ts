import { AlertStatus, ChannelKind, DeliveryFailure, EscalationPolicy, LocalizedName } from '@sopflow/model';
import { z } from 'zod';
import { PersonRef } from './personRef.ts';
import { TimelineEntry } from './timeline.ts';

/** A running escalation in a list. */
export const AlertSummary = z.object({
  id: z.string(),
  status: AlertStatus,
  /** The level it has reached, from 1, and how many its policy has. */
  level: z.int(),
  levels: z.int(),
  policyKey: z.string(),
  policyName: LocalizedName,
  runId: z.string(),
  runTitle: z.string(),
  sopKey: z.string(),
  sopName: LocalizedName,
  /** The step that is late; null for the run itself. */
  stepId: z.string().nullable(),
  stepName: LocalizedName.nullable(),
  /** The deadline that passed. */
  dueAt: z.number(),
  /** Who is late. */
  owners: z.array(PersonRef),
  taskIds: z.array(z.string()),
  raisedAt: z.number(),
  /** When the next level begins if nobody acknowledges. */
  nextAt: z.number().nullable(),
  acknowledgedById: z.string().nullable(),
  acknowledgedByName: z.string().nullable(),
  acknowledgedAt: z.number().nullable(),
  resolvedAt: z.number().nullable(),
});
export type AlertSummary = z.infer<typeof AlertSummary>;

export const DeliveryStatus = z.enum(['pending', 'delivered', 'dead']);

/** One chain of attempts to bring one notification to one reader by one channel. */
export const DeliveryView = z.object({
  key: z.string(),
  alertId: z.string().nullable(),
  runId: z.string(),
  personId: z.string().nullable(),
  personName: z.string().nullable(),
  channel: ChannelKind,
  /** The address it goes to: a mail address, the name of a webhook, the person in the app. */
  target: z.string(),
  /** The level of the alert it belongs to. */
  level: z.int().nullable(),
  status: DeliveryStatus,
  attempts: z.int(),
  nextAttemptAt: z.number().nullable(),
  /** Why the last attempt failed; null where only `lastError` tells: in what was written by older versions. */
  failure: DeliveryFailure.nullable(),
  /** The same as an English sentence. */
  lastError: z.string().nullable(),
  createdAt: z.number(),
  deliveredAt: z.number().nullable(),
});
export type DeliveryView = z.infer<typeof DeliveryView>;

export const AlertAct = z.enum(['acknowledge', 'resolve']);
export type AlertAct = z.infer<typeof AlertAct>;

/** The page of one alert: how it climbed, who was told, and what comes next. */
export const AlertView = z.object({
  alert: AlertSummary,
  /** The wording of the policy that it climbs. */
  policy: EscalationPolicy,
  timeline: z.array(TimelineEntry),
  deliveries: z.array(DeliveryView),
  next: z.object({ level: z.int(), at: z.number(), recipients: z.array(PersonRef) }).nullable(),
  allowed: z.array(AlertAct),
});
export type AlertView = z.infer<typeof AlertView>;

/** Alerts that are not resolved, and the highest level any of them has reached (0 when there is none). */
export const AlertCounts = z.object({ open: z.int(), acknowledged: z.int(), highestLevel: z.int() });
export type AlertCounts = z.infer<typeof AlertCounts>;

/** How an alert stands after an act on it. */
export const AlertAfter = z.object({ alertId: z.string(), status: AlertStatus });
export type AlertAfter = z.infer<typeof AlertAfter>;

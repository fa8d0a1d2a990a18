import { Form, JsonObjectValue, LocalizedName, LocalizedProse, RunStatus, Trigger } from '@sopflow/model';
import { z } from 'zod';
import { PersonRef } from './personRef.ts';

export const TriggerView = Trigger.extend({
  planName: LocalizedName.nullable(),
  /** It does not fire again before this instant. */
  quietUntil: z.number().nullable(),
});
export type TriggerView = z.infer<typeof TriggerView>;

/** An emergency plan that can be started: its published version. */
export const PlanView = z.object({
  key: z.string(),
  name: LocalizedName,
  purpose: LocalizedProse.nullable(),
  versionNumber: z.int(),
  publishedAt: z.number(),
  startForm: Form,
  triggers: z.array(TriggerView),
  /** Incidents of this plan that are running now. */
  running: z.array(z.object({ runId: z.string(), title: z.string(), startedAt: z.number() })),
  lastStartedAt: z.number().nullable(),
});
export type PlanView = z.infer<typeof PlanView>;

/** A run of an emergency plan, and why it was started. */
export const IncidentSummary = z.object({
  runId: z.string(),
  title: z.string(),
  planKey: z.string(),
  planName: LocalizedName,
  status: RunStatus,
  /** Null when somebody pressed the button. */
  triggerKey: z.string().nullable(),
  triggerName: LocalizedName.nullable(),
  evidence: JsonObjectValue,
  startedById: z.string().nullable(),
  startedByName: z.string().nullable(),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  openTasks: z.int(),
});
export type IncidentSummary = z.infer<typeof IncidentSummary>;

/** Who is on duty now, per schedule and level. */
export const OnCallNow = z.object({
  scheduleKey: z.string(),
  name: LocalizedName,
  levels: z.array(
    z.object({
      level: z.int(),
      /** Several where a position is on duty; none in a gap of the roster. */
      people: z.array(PersonRef),
      /** When the duty of this person, or the gap, ends; null when it has no end in sight. */
      until: z.number().nullable(),
    }),
  ),
});
export type OnCallNow = z.infer<typeof OnCallNow>;

import { AlertStatus, JsonObjectValue, Key, MetricSample, Trigger } from '@sopflow/model';
import { z } from 'zod';
import { defineRoute } from '../route/defineRoute.ts';
import { byId, byKey, Instant, ObjectId, Reason, Search } from '../route/inputs.ts';
import { page, pageQuery, whole } from '../route/paging.ts';
import { withoutKey } from '../route/withoutKey.ts';
import { AlertAfter, AlertCounts, AlertSummary, AlertView, DeliveryView } from '../views/alert.ts';
import { IncidentSummary, OnCallNow, PlanView, TriggerView } from '../views/duty.ts';
import { StartedRun } from '../views/run.ts';

export const alerts = {
  list: defineRoute({
    method: 'GET',
    path: '/alerts',
    summary: 'Alerts, newest first',
    right: 'readAlerts',
    query: z.strictObject({
      ...pageQuery,
      status: z.union([AlertStatus, z.literal('unresolved')]).optional(),
      sop: Key.optional(),
      run: ObjectId.optional(),
      search: Search.optional(),
    }),
    answer: page(AlertSummary),
  }),

  counts: defineRoute({
    method: 'GET',
    path: '/alerts/counts',
    summary: 'How many alerts are open and acknowledged',
    right: 'readAlerts',
    answer: AlertCounts,
  }),

  get: defineRoute({
    method: 'GET',
    path: '/alerts/:id',
    summary: 'An alert: how it climbed, who was told, what comes next',
    right: 'readAlerts',
    params: byId,
    answer: AlertView,
    errors: ['NOT_FOUND'],
  }),

  acknowledge: defineRoute({
    method: 'POST',
    path: '/alerts/:id/acknowledge',
    summary: 'Acknowledge an alert: it climbs no further',
    right: 'handleAlerts',
    params: byId,
    answer: AlertAfter,
    errors: ['NOT_FOUND', 'ALERT_CLOSED'],
  }),

  resolve: defineRoute({
    method: 'POST',
    path: '/alerts/:id/resolve',
    summary: 'Close an alert whose cause is dealt with',
    right: 'handleAlerts',
    params: byId,
    body: z.strictObject({ reason: Reason }),
    answer: AlertAfter,
    errors: ['NOT_FOUND', 'ALERT_CLOSED'],
  }),
};

export const plans = {
  list: defineRoute({
    method: 'GET',
    path: '/plans',
    summary: 'Emergency plans that can be started',
    right: 'readAlerts',
    answer: whole(PlanView),
  }),

  start: defineRoute({
    method: 'POST',
    path: '/plans/:key/start',
    summary: 'Start an emergency plan by hand',
    right: 'startPlans',
    params: byKey,
    body: z.strictObject({ input: JsonObjectValue.default({}), reason: Reason }),
    answer: StartedRun,
    status: 201,
    errors: ['NOT_FOUND', 'NOT_PUBLISHED', 'FORM_INVALID'],
  }),
};

export const incidents = {
  list: defineRoute({
    method: 'GET',
    path: '/incidents',
    summary: 'Runs of emergency plans and why they were started, newest first',
    right: 'readAlerts',
    query: z.strictObject({
      ...pageQuery,
      status: z.enum(['live', 'ended']).optional(),
      plan: Key.optional(),
    }),
    answer: page(IncidentSummary),
  }),
};

export const triggers = {
  list: defineRoute({
    method: 'GET',
    path: '/triggers',
    summary: 'What starts emergency plans besides the button',
    right: 'readAlerts',
    answer: whole(TriggerView),
  }),

  get: defineRoute({
    method: 'GET',
    path: '/triggers/:key',
    summary: 'One trigger',
    right: 'readAlerts',
    params: byKey,
    answer: TriggerView,
    errors: ['NOT_FOUND'],
  }),

  put: defineRoute({
    method: 'PUT',
    path: '/triggers/:key',
    summary: 'Make or change a trigger',
    right: 'editPlans',
    params: byKey,
    body: withoutKey(Trigger),
    answer: TriggerView,
    errors: ['NOT_FOUND'],
  }),

  remove: defineRoute({
    method: 'DELETE',
    path: '/triggers/:key',
    summary: 'Remove a trigger',
    right: 'editPlans',
    params: byKey,
    answer: null,
    errors: ['NOT_FOUND'],
  }),
};

export const metrics = {
  record: defineRoute({
    method: 'POST',
    path: '/metrics',
    summary: 'Record measurements that triggers watch; without `at` they are of now',
    right: 'sendMetrics',
    body: z.strictObject({
      samples: z
        .array(
          z.strictObject({ series: MetricSample.shape.series, value: z.number(), at: Instant.optional() }),
        )
        .min(1)
        .max(1000),
    }),
    answer: z.object({ recorded: z.int() }),
  }),
};

export const onCall = {
  now: defineRoute({
    method: 'GET',
    path: '/on-call/now',
    summary: 'Who is on duty now, per schedule and level',
    right: 'readOrganisation',
    answer: whole(OnCallNow),
  }),
};

export const deliveries = {
  list: defineRoute({
    method: 'GET',
    path: '/deliveries',
    summary: 'What became of notifications, newest first',
    right: 'readAlerts',
    query: z.strictObject({
      ...pageQuery,
      alert: ObjectId.optional(),
      webhook: Key.optional(),
      status: z.enum(['pending', 'delivered', 'dead']).optional(),
    }),
    answer: page(DeliveryView),
  }),
};

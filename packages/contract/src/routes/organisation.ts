import {
  Calendar,
  EscalationPolicy,
  Key,
  LocalizedName,
  Locale,
  OnCallSchedule,
  PersonId,
  TimeZone,
} from '@sopflow/model';
import { z } from 'zod';
import { defineRoute } from '../route/defineRoute.ts';
import { byKey } from '../route/inputs.ts';
import { whole } from '../route/paging.ts';
import { withRevision } from '../route/withoutKey.ts';
import {
  CalendarView,
  OrganisationView,
  PolicyView,
  ScheduleView,
  UsedKind,
  UsesView,
  WebhookTest,
  WebhookView,
} from '../views/organisation.ts';

export const calendars = {
  list: defineRoute({
    method: 'GET',
    path: '/calendars',
    summary: 'Working calendars',
    right: 'readOrganisation',
    answer: whole(CalendarView),
  }),
  get: defineRoute({
    method: 'GET',
    path: '/calendars/:key',
    summary: 'One working calendar',
    right: 'readOrganisation',
    params: byKey,
    answer: CalendarView,
    errors: ['NOT_FOUND'],
  }),
  put: defineRoute({
    method: 'PUT',
    path: '/calendars/:key',
    summary: 'Make or change a working calendar',
    right: 'editOrganisation',
    params: byKey,
    body: withRevision(Calendar),
    answer: CalendarView,
    errors: ['NOT_FOUND', 'NAME_TAKEN', 'STALE_VERSION'],
  }),
  remove: defineRoute({
    method: 'DELETE',
    path: '/calendars/:key',
    summary: 'Remove a working calendar that nothing names and that is not the default',
    right: 'editOrganisation',
    params: byKey,
    answer: null,
    errors: ['NOT_FOUND', 'IN_USE', 'CALENDAR_IS_DEFAULT'],
  }),
};

export const schedules = {
  list: defineRoute({
    method: 'GET',
    path: '/schedules',
    summary: 'On-call schedules',
    right: 'readOrganisation',
    answer: whole(ScheduleView),
  }),
  get: defineRoute({
    method: 'GET',
    path: '/schedules/:key',
    summary: 'One on-call schedule',
    right: 'readOrganisation',
    params: byKey,
    answer: ScheduleView,
    errors: ['NOT_FOUND'],
  }),
  put: defineRoute({
    method: 'PUT',
    path: '/schedules/:key',
    summary: 'Make or change an on-call schedule',
    right: 'editOrganisation',
    params: byKey,
    body: withRevision(OnCallSchedule),
    answer: ScheduleView,
    errors: ['NOT_FOUND', 'NAME_TAKEN', 'STALE_VERSION'],
  }),
  remove: defineRoute({
    method: 'DELETE',
    path: '/schedules/:key',
    summary: 'Remove an on-call schedule that nothing names',
    right: 'editOrganisation',
    params: byKey,
    answer: null,
    errors: ['NOT_FOUND', 'IN_USE'],
  }),
};

export const policies = {
  list: defineRoute({
    method: 'GET',
    path: '/policies',
    summary: 'Escalation policies',
    right: 'readOrganisation',
    answer: whole(PolicyView),
  }),
  get: defineRoute({
    method: 'GET',
    path: '/policies/:key',
    summary: 'One escalation policy',
    right: 'readOrganisation',
    params: byKey,
    answer: PolicyView,
    errors: ['NOT_FOUND'],
  }),
  put: defineRoute({
    method: 'PUT',
    path: '/policies/:key',
    summary: 'Make or reword an escalation policy; alerts under way keep the wording they were raised with',
    right: 'editOrganisation',
    params: byKey,
    body: withRevision(EscalationPolicy),
    answer: PolicyView,
    errors: ['NOT_FOUND', 'NAME_TAKEN', 'STALE_VERSION', 'POLICY_INVALID'],
  }),
  remove: defineRoute({
    method: 'DELETE',
    path: '/policies/:key',
    summary:
      'Remove an escalation policy that nothing names; alerts under way keep the wording they were raised with',
    right: 'editOrganisation',
    params: byKey,
    answer: null,
    errors: ['NOT_FOUND', 'IN_USE'],
  }),
};

/** Addresses of webhooks often carry a secret: only those who may change them see them. */
export const webhooks = {
  list: defineRoute({
    method: 'GET',
    path: '/webhooks',
    summary: 'Where signed notifications are sent',
    right: 'editOrganisation',
    answer: whole(WebhookView),
  }),
  get: defineRoute({
    method: 'GET',
    path: '/webhooks/:key',
    summary: 'One webhook',
    right: 'editOrganisation',
    params: byKey,
    answer: WebhookView,
    errors: ['NOT_FOUND'],
  }),
  put: defineRoute({
    method: 'PUT',
    path: '/webhooks/:key',
    summary: 'Make or change a webhook; the signing secret is in the answer only when it is new',
    right: 'editOrganisation',
    params: byKey,
    body: z.strictObject({
      name: LocalizedName,
      url: z.url({ protocol: /^https?$/ }).max(2000),
      enabled: z.boolean().default(true),
    }),
    answer: z.object({ webhook: WebhookView, secret: z.string().nullable() }),
  }),
  rotateSecret: defineRoute({
    method: 'POST',
    path: '/webhooks/:key/secret',
    summary:
      'Give a webhook a new signing secret, shown only in this answer; the old one signs nothing from then on',
    right: 'editOrganisation',
    params: byKey,
    answer: z.object({ secret: z.string() }),
    errors: ['NOT_FOUND'],
  }),
  test: defineRoute({
    method: 'POST',
    path: '/webhooks/:key/test',
    summary: 'Send a signed test message now, whether the webhook is switched on or not, and say how it went',
    right: 'editOrganisation',
    params: byKey,
    answer: WebhookTest,
    errors: ['NOT_FOUND'],
  }),
  remove: defineRoute({
    method: 'DELETE',
    path: '/webhooks/:key',
    summary: 'Remove a webhook',
    right: 'editOrganisation',
    params: byKey,
    answer: null,
    errors: ['NOT_FOUND'],
  }),
};

export const organisation = {
  get: defineRoute({
    method: 'GET',
    path: '/organisation',
    summary: 'Settings of the organisation',
    right: 'readOrganisation',
    answer: OrganisationView,
  }),
  update: defineRoute({
    method: 'PATCH',
    path: '/organisation',
    summary: 'Change settings of the organisation',
    right: 'editOrganisation',
    body: z.strictObject({
      name: LocalizedName.optional(),
      locale: Locale.optional(),
      defaultCalendar: Key.optional(),
      timeZone: TimeZone.nullable().optional(),
      allowedHosts: z
        .array(z.string().regex(/^[a-z0-9.:[\]-]{1,253}$/i, 'Use a host name or an address.'))
        .max(100)
        .optional(),
    }),
    answer: OrganisationView,
    errors: ['NOT_FOUND'],
  }),
  uses: defineRoute({
    method: 'GET',
    path: '/uses/:kind/:key',
    summary: 'Where a person, position, calendar, schedule or policy is named',
    right: 'readOrganisation',
    params: z.strictObject({ kind: UsedKind, key: z.union([Key, PersonId]) }),
    answer: UsesView,
  }),
};

export const sample = {
  load: defineRoute({
    method: 'POST',
    path: '/sample',
    summary: 'Load the sample organisation with its procedures',
    right: 'administer',
    body: z.strictObject({ locale: Locale }),
    answer: z.object({ people: z.int(), sops: z.int() }),
    errors: ['NAME_TAKEN'],
  }),
};

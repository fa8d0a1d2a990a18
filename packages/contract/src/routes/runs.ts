import { FieldKey, JsonObjectValue, Key, RunStatus, StepId } from '@sopflow/model';
import { z } from 'zod';
import { defineRoute } from '../route/defineRoute.ts';
import { byId, byKey, Flag, Reason, Search } from '../route/inputs.ts';
import { page, pageQuery } from '../route/paging.ts';
import { RunAfter, RunSummary, RunView, StartedRun } from '../views/run.ts';
import { ItemResult } from '../views/task.ts';
import { TimelineEntry } from '../views/timeline.ts';

const title = z.string().trim().min(1).max(200).optional();
const withReason = z.strictObject({ reason: Reason });

export const runs = {
  start: defineRoute({
    method: 'POST',
    path: '/sops/:key/runs',
    summary: 'Start a run of the published version',
    right: 'startRuns',
    params: byKey,
    body: z.strictObject({ input: JsonObjectValue.default({}), title }),
    answer: StartedRun,
    status: 201,
    errors: ['NOT_FOUND', 'NOT_PUBLISHED', 'FORM_INVALID', 'RUN_BOUND_REACHED'],
  }),

  startMany: defineRoute({
    method: 'POST',
    path: '/sops/:key/runs/bulk',
    summary: 'Start many runs at once; each succeeds or is refused for itself',
    right: 'startRuns',
    params: byKey,
    body: z.strictObject({ inputs: z.array(JsonObjectValue).min(1).max(500) }),
    // The id of a refused item is its place in `inputs`, from 0.
    answer: z.object({ items: z.array(ItemResult) }),
    errors: ['NOT_FOUND', 'NOT_PUBLISHED'],
  }),

  list: defineRoute({
    method: 'GET',
    path: '/runs',
    summary:
      'Runs, newest first; without the right to read all, only one’s own and those with tasks of one’s own',
    right: 'readRuns',
    query: z.strictObject({
      ...pageQuery,
      status: z.union([RunStatus, z.literal('live')]).optional(),
      sop: Key.optional(),
      search: Search.optional(),
      mine: Flag.optional(),
    }),
    answer: page(RunSummary),
  }),

  get: defineRoute({
    method: 'GET',
    path: '/runs/:id',
    summary: 'A run: its document, where it stands, its tasks, alerts and data',
    right: 'readRuns',
    params: byId,
    answer: RunView,
    errors: ['NOT_FOUND'],
  }),

  events: defineRoute({
    method: 'GET',
    path: '/runs/:id/events',
    summary: 'The history of a run, oldest first; `next` is the `after` of the following page',
    right: 'readRuns',
    params: byId,
    query: z.strictObject({
      after: z.coerce.number<number | string>().int().min(0).max(2_000_000_000).default(0),
      limit: z.coerce.number<number | string>().int().min(1).max(500).default(200),
    }),
    answer: z.object({ items: z.array(TimelineEntry), next: z.int().nullable() }),
    errors: ['NOT_FOUND'],
  }),

  suspend: defineRoute({
    method: 'POST',
    path: '/runs/:id/suspend',
    summary: 'Suspend a run: its deadlines stop',
    right: 'steerRuns',
    params: byId,
    body: withReason,
    answer: RunAfter,
    errors: ['NOT_FOUND', 'RUN_ENDED', 'RUN_SUSPENDED'],
  }),

  resume: defineRoute({
    method: 'POST',
    path: '/runs/:id/resume',
    summary: 'Resume a suspended run: its deadlines go on where they stopped',
    right: 'steerRuns',
    params: byId,
    answer: RunAfter,
    errors: ['NOT_FOUND', 'RUN_ENDED'],
  }),

  withdraw: defineRoute({
    method: 'POST',
    path: '/runs/:id/withdraw',
    summary: 'Withdraw a run that one started oneself',
    right: 'startRuns',
    params: byId,
    body: withReason,
    answer: RunAfter,
    errors: ['NOT_FOUND', 'RUN_ENDED'],
  }),

  cancel: defineRoute({
    method: 'POST',
    path: '/runs/:id/cancel',
    summary: 'Cancel a run with everything that is open in it',
    right: 'steerRuns',
    params: byId,
    body: withReason,
    answer: RunAfter,
    errors: ['NOT_FOUND', 'RUN_ENDED'],
  }),

  jump: defineRoute({
    method: 'POST',
    path: '/runs/:id/jump',
    summary: 'Move a run to another step of its document',
    right: 'steerRuns',
    params: byId,
    body: z.strictObject({ to: StepId, reason: Reason }),
    answer: RunAfter,
    errors: ['NOT_FOUND', 'RUN_ENDED', 'RUN_SUSPENDED', 'UNKNOWN_STEP'],
  }),

  signal: defineRoute({
    method: 'POST',
    path: '/runs/:id/signals',
    summary: 'Send a run the signal that it waits for',
    right: 'steerRuns',
    params: byId,
    body: z.strictObject({ name: FieldKey, data: JsonObjectValue.default({}) }),
    answer: RunAfter,
    errors: ['NOT_FOUND', 'RUN_ENDED', 'RUN_SUSPENDED', 'SIGNAL_NOT_AWAITED'],
  }),
};

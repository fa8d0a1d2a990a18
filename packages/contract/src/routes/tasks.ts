import { FieldKey, JsonObjectValue, Key, PersonId, StepId } from '@sopflow/model';
import { z } from 'zod';
import { defineRoute } from '../route/defineRoute.ts';
import { byId, ObjectId, Reason, Search } from '../route/inputs.ts';
import { page, pageQuery } from '../route/paging.ts';
import {
  CompletedTask,
  InboxScope,
  ItemResult,
  TaskAfter,
  TaskCounts,
  TaskDraft,
  TaskSummary,
  TaskView,
} from '../views/task.ts';

const completion = {
  outcome: FieldKey,
  values: JsonObjectValue.default({}),
  /** Ids of the ticked checklist items. */
  checked: z.array(FieldKey).max(50).default([]),
  reason: Reason.optional(),
};

export const tasks = {
  list: defineRoute({
    method: 'GET',
    path: '/tasks',
    summary: 'The inbox: my tasks, those I may claim, my department’s, those I did, those of runs I started',
    right: 'readRuns',
    query: z.strictObject({
      ...pageQuery,
      scope: InboxScope.default('mine'),
      search: Search.optional(),
      sop: Key.optional(),
      sort: z.enum(['due', 'opened', 'priority']).default('due'),
    }),
    answer: page(TaskSummary),
  }),

  counts: defineRoute({
    method: 'GET',
    path: '/tasks/counts',
    summary: 'How many open tasks each scope of the inbox holds',
    right: 'readRuns',
    answer: TaskCounts,
  }),

  get: defineRoute({
    method: 'GET',
    path: '/tasks/:id',
    summary: 'A task: what to do, its form, what was filled in so far, how it may be left',
    right: 'readRuns',
    params: byId,
    answer: TaskView,
    errors: ['NOT_FOUND', 'TASK_PASSED_ON'],
  }),

  complete: defineRoute({
    method: 'POST',
    path: '/tasks/:id/complete',
    summary: 'Complete a task with one of its outcomes',
    right: 'workTasks',
    params: byId,
    body: z.strictObject(completion),
    answer: CompletedTask,
    errors: [
      'NOT_FOUND',
      'NOT_YOUR_TASK',
      'SIGNS_ALREADY',
      'TASK_CLOSED',
      'RUN_ENDED',
      'RUN_SUSPENDED',
      'UNKNOWN_OUTCOME',
      'FORM_INVALID',
      'RUN_MOVED_ON',
      'RUN_BOUND_REACHED',
    ],
  }),

  completeMany: defineRoute({
    method: 'POST',
    path: '/tasks/complete',
    summary: 'Complete many tasks at once; each succeeds or is refused for itself',
    right: 'workTasks',
    body: z.strictObject({
      items: z
        .array(z.strictObject({ id: ObjectId, ...completion }))
        .min(1)
        .max(500),
    }),
    answer: z.object({ items: z.array(ItemResult) }),
  }),

  claim: defineRoute({
    method: 'POST',
    path: '/tasks/:id/claim',
    summary: 'Take a task that one is a candidate for',
    right: 'workTasks',
    params: byId,
    answer: TaskAfter,
    errors: ['NOT_FOUND', 'NOT_YOUR_TASK', 'SIGNS_ALREADY', 'TASK_CLOSED', 'RUN_SUSPENDED'],
  }),

  release: defineRoute({
    method: 'POST',
    path: '/tasks/:id/release',
    summary: 'Give a claimed task back to its candidates',
    right: 'workTasks',
    params: byId,
    answer: TaskAfter,
    errors: ['NOT_FOUND', 'NOT_YOUR_TASK', 'SIGNS_ALREADY', 'TASK_CLOSED', 'RUN_SUSPENDED'],
  }),

  reassign: defineRoute({
    method: 'POST',
    path: '/tasks/:id/reassign',
    summary: 'Transfer a task to somebody else: one’s own, or any with the right to steer runs',
    right: 'workTasks',
    params: byId,
    body: z.strictObject({ to: PersonId, reason: Reason.optional() }),
    answer: TaskAfter,
    errors: ['NOT_FOUND', 'NOT_YOUR_TASK', 'SIGNS_ALREADY', 'TASK_CLOSED', 'RUN_SUSPENDED'],
  }),

  sendBack: defineRoute({
    method: 'POST',
    path: '/tasks/:id/send-back',
    summary: 'Send the run back from this task to a step it has been at',
    right: 'workTasks',
    params: byId,
    body: z.strictObject({ to: StepId, reason: Reason }),
    answer: TaskAfter,
    errors: ['NOT_FOUND', 'NOT_YOUR_TASK', 'TASK_CLOSED', 'RUN_SUSPENDED', 'UNKNOWN_STEP'],
  }),

  saveDraft: defineRoute({
    method: 'PUT',
    path: '/tasks/:id/draft',
    summary: 'Keep what is filled in so far, for oneself',
    right: 'workTasks',
    params: byId,
    body: z.strictObject({
      values: JsonObjectValue.default({}),
      checked: z.array(FieldKey).max(50).default([]),
    }),
    answer: TaskDraft,
    errors: ['NOT_FOUND', 'NOT_YOUR_TASK', 'TASK_CLOSED'],
  }),
};

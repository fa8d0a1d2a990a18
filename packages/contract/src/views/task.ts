import {
  ChecklistItem,
  Form,
  JsonObjectValue,
  LocalizedName,
  LocalizedProse,
  Outcome,
  Priority,
  RunStatus,
  TaskStatus,
} from '@sopflow/model';
import { z } from 'zod';
import { ProblemDocument } from '../problem/problemDocument.ts';
import { PersonRef } from './personRef.ts';

/** A task in a list. */
export const TaskSummary = z.object({
  id: z.string(),
  runId: z.string(),
  runTitle: z.string(),
  sopKey: z.string(),
  sopName: LocalizedName,
  stepId: z.string(),
  stepName: LocalizedName,
  kind: z.enum(['task', 'approval']),
  status: TaskStatus,
  /** Null while nobody has claimed it; then `candidateIds` may. */
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  candidateIds: z.array(z.string()),
  priority: Priority,
  openedAt: z.number(),
  dueAt: z.number().nullable(),
  outcome: z.string().nullable(),
  closedById: z.string().nullable(),
  closedByName: z.string().nullable(),
  closedAt: z.number().nullable(),
});
export type TaskSummary = z.infer<typeof TaskSummary>;

/** Which tasks: my own, those I may claim, my department's, those I finished, those of runs I started. */
export const InboxScope = z.enum(['mine', 'toClaim', 'team', 'done', 'watching']);
export type InboxScope = z.infer<typeof InboxScope>;

/** Open tasks per scope, and how many of my own are past their deadline. */
export const TaskCounts = z.object({
  mine: z.int(),
  toClaim: z.int(),
  team: z.int(),
  watching: z.int(),
  late: z.int(),
});
export type TaskCounts = z.infer<typeof TaskCounts>;

/** What the reader may do with a task as it stands. */
export const TaskAct = z.enum(['complete', 'claim', 'release', 'reassign', 'sendBack']);
export type TaskAct = z.infer<typeof TaskAct>;

/** What somebody has filled in and not yet handed in. */
export const TaskDraft = z.object({
  values: JsonObjectValue,
  checked: z.array(z.string()),
  savedAt: z.number(),
});
export type TaskDraft = z.infer<typeof TaskDraft>;

/** One signer of an approval: how they decided, or that they have not yet. */
export const Vote = z.object({
  taskId: z.string(),
  personId: z.string().nullable(),
  personName: z.string().nullable(),
  outcome: z.string().nullable(),
  at: z.number().nullable(),
});
export type Vote = z.infer<typeof Vote>;

/** The page of one task: what to do, what to fill in, how it may be left. */
export const TaskView = z.object({
  task: TaskSummary,
  runStatus: RunStatus,
  step: z.object({
    instructions: LocalizedProse.nullable(),
    form: Form,
    checklist: z.array(ChecklistItem),
    /** For an approval `approved` and `rejected` come first. */
    outcomes: z.array(Outcome),
  }),
  /** What an earlier visit of this step filled in; empty at the first. */
  values: JsonObjectValue,
  /** What the form's conditions see, besides the values being filled in. */
  scope: JsonObjectValue,
  draft: TaskDraft.nullable(),
  candidates: z.array(PersonRef),
  votes: z.array(Vote),
  /** Steps to which it can be sent back, nearest first. */
  sendBackTo: z.array(z.object({ stepId: z.string(), name: LocalizedName })),
  allowed: z.array(TaskAct),
});
export type TaskView = z.infer<typeof TaskView>;

/** What completing a task gives. */
export const CompletedTask = z.object({
  taskId: z.string(),
  runId: z.string(),
  runStatus: RunStatus,
});
export type CompletedTask = z.infer<typeof CompletedTask>;

/** The answer to one item of many: done, or refused for its own reason. */
export const ItemResult = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), id: z.string() }),
  z.object({ ok: z.literal(false), id: z.string(), problem: ProblemDocument }),
]);
export type ItemResult = z.infer<typeof ItemResult>;

/** How a task stands after an act on it. */
export const TaskAfter = z.object({ taskId: z.string(), runId: z.string() });
export type TaskAfter = z.infer<typeof TaskAfter>;

import { Document, JsonObjectValue, LocalizedName, RunStatus } from '@sopflow/model';
import { z } from 'zod';
import { AlertSummary } from './alert.ts';
import { TaskSummary } from './task.ts';

/** A run in a list. */
export const RunSummary = z.object({
  id: z.string(),
  title: z.string(),
  sopKey: z.string(),
  sopName: LocalizedName,
  versionNumber: z.int(),
  status: RunStatus,
  starterId: z.string().nullable(),
  starterName: z.string().nullable(),
  /** The run that started this one. */
  parentId: z.string().nullable(),
  /** Whether it runs an emergency plan. */
  incident: z.boolean(),
  startedAt: z.number(),
  dueAt: z.number().nullable(),
  endedAt: z.number().nullable(),
  openTasks: z.int(),
});
export type RunSummary = z.infer<typeof RunSummary>;

/** Where a run stands at one step. Steps that it has not reached have no position. */
export const StepPositionView = z.object({
  stepId: z.string(),
  status: z.enum(['current', 'done', 'skipped']),
  /** When the run entered it last. */
  since: z.number().nullable(),
  /** When the run left it last. */
  until: z.number().nullable(),
  outcome: z.string().nullable(),
  visits: z.int(),
  dueAt: z.number().nullable(),
});
export type StepPositionView = z.infer<typeof StepPositionView>;

/** What the reader may do to a run as it stands. */
export const RunAct = z.enum(['suspend', 'resume', 'withdraw', 'cancel', 'jump', 'signal']);
export type RunAct = z.infer<typeof RunAct>;

export const RunView = z.object({
  run: RunSummary,
  document: Document,
  /** Set when this run is one item of an `each`: the step whose inside it runs. */
  eachStep: z.string().nullable(),
  positions: z.array(StepPositionView),
  tasks: z.array(TaskSummary),
  alerts: z.array(AlertSummary),
  /** What expressions see: `start`, `data`, one name per finished step. */
  data: JsonObjectValue,
  /** Runs that this one started and has been waiting for, or started at its side. */
  children: z.array(RunSummary),
  allowed: z.array(RunAct),
});
export type RunView = z.infer<typeof RunView>;

/** What starting a run gives. */
export const StartedRun = z.object({ runId: z.string(), title: z.string(), status: RunStatus });
export type StartedRun = z.infer<typeof StartedRun>;

/** How the run stands after an act on it. */
export const RunAfter = z.object({ runId: z.string(), status: RunStatus });
export type RunAfter = z.infer<typeof RunAfter>;

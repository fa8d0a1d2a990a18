import type { JsonObject, LocalizedText, Priority, TaskStatus } from '@sopflow/model';
import type { Page, PageRequest } from './page.ts';

/** A task as lists show it. */
export interface TaskSummary {
  readonly id: string;
  readonly runId: string;
  readonly runTitle: string;
  readonly sopKey: string;
  readonly sopName: LocalizedText;
  readonly stepId: string;
  readonly stepName: LocalizedText;
  readonly kind: 'task' | 'approval';
  readonly status: TaskStatus;
  /** Null while nobody has claimed it; then `candidateIds` may. */
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly candidateIds: readonly string[];
  readonly priority: Priority;
  readonly openedAt: number;
  readonly dueAt: number | null;
  readonly outcome: string | null;
  readonly closedById: string | null;
  readonly closedByName: string | null;
  readonly closedAt: number | null;
}

/** Which tasks: one's own, those one may claim, those of one's department, those one finished, those of runs one started. */
export type InboxScope = 'mine' | 'toClaim' | 'team' | 'done' | 'watching';
export type TaskSort = 'due' | 'opened' | 'priority';

export interface InboxQuery extends PageRequest {
  readonly scope: InboxScope;
  /** Of the title of the task or its run. */
  readonly search: string | null;
  readonly sopKey: string | null;
  /** What was finished is always listed with the latest first. */
  readonly sort: TaskSort;
}

/** Open tasks per scope, and how many of one's own are past their deadline. */
export interface TaskCounts {
  readonly mine: number;
  readonly toClaim: number;
  readonly team: number;
  readonly watching: number;
  readonly late: number;
}

/** What somebody has filled in and not yet handed in. */
export interface TaskDraft {
  readonly values: JsonObject;
  readonly checked: readonly string[];
  readonly savedAt: number;
}

export interface TaskStore {
  inbox(query: InboxQuery, personId: string): Promise<Page<TaskSummary>>;
  counts(personId: string): Promise<TaskCounts>;
  get(id: string): Promise<TaskSummary | null>;
  /** All tasks of a run, in the order in which they were opened. */
  ofRun(runId: string): Promise<readonly TaskSummary[]>;
  /** Whether a task of this run was the person's, or open to them, at any time. */
  everConcerned(runId: string, taskId: string, personId: string): Promise<boolean>;
  draft(taskId: string, personId: string): Promise<TaskDraft | null>;
  saveDraft(
    taskId: string,
    personId: string,
    content: { readonly values: JsonObject; readonly checked: readonly string[] },
  ): Promise<TaskDraft>;
}

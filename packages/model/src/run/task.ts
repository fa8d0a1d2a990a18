import type { Priority, TaskStatus } from './status.ts';

/** Work that a run asks of people, as a decision opens it. */
export interface OpenedTask {
  /** `<run id>.<number>`: numbered within its run, so that deciding needs no randomness. */
  readonly id: string;
  readonly stepId: string;
  readonly kind: 'task' | 'approval';
  readonly title: { readonly zh?: string | undefined; readonly en?: string | undefined };
  /** Null while nobody has claimed it; then `candidateIds` may. */
  readonly ownerId: string | null;
  readonly candidateIds: readonly string[];
  readonly priority: Priority;
  readonly openedAt: number;
  readonly dueAt: number | null;
}

/** How a task changed while it stays open. Only what is named changes. */
export interface TaskChange {
  readonly id: string;
  readonly ownerId?: string | null;
  readonly candidateIds?: readonly string[];
  readonly priority?: Priority;
  readonly dueAt?: number | null;
}

export interface ClosedTask {
  readonly id: string;
  readonly status: Exclude<TaskStatus, 'open'>;
  readonly outcome: string | null;
  readonly closedBy: string | null;
  readonly closedAt: number;
}

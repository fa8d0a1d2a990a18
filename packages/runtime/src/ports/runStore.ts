import type { LocalizedText, RunStatus } from '@sopflow/model';
import type { Page, PageRequest } from './page.ts';

/** A run as lists show it. */
export interface RunSummary {
  readonly id: string;
  readonly title: string;
  readonly sopKey: string;
  readonly sopName: LocalizedText;
  readonly versionNumber: number;
  readonly status: RunStatus;
  readonly starterId: string | null;
  readonly starterName: string | null;
  /** The run that started this one. */
  readonly parentId: string | null;
  /** Whether it runs an emergency plan. */
  readonly incident: boolean;
  readonly startedAt: number;
  readonly dueAt: number | null;
  readonly endedAt: number | null;
  readonly openTasks: number;
}

export interface RunQuery extends PageRequest {
  /** `live`: neither ended. */
  readonly status: RunStatus | 'live' | null;
  readonly sopKey: string | null;
  /** Part of the title. */
  readonly search: string | null;
  readonly startedBy: string | null;
}

/**
 * Runs as lists show them. `reader` restricts to what a person is concerned with: runs they started, and runs in which they have, had or
 * may claim a task; null for readers of everything.
 */
export interface RunStore {
  /** Newest first. */
  list(query: RunQuery, reader: string | null): Promise<Page<RunSummary>>;
  get(id: string, reader: string | null): Promise<RunSummary | null>;
  /** Runs that this one started, oldest first; at most 200. */
  children(id: string): Promise<readonly RunSummary[]>;
  /** The names of people and API keys, by id; unknown ids are left out. */
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

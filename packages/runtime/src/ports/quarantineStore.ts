import type { OutboundEffect, RunStatus } from '@sopflow/model';
import type { ChangeRecord } from './change.ts';
import type { Page, PageRequest } from './page.ts';

export type EffectKind = OutboundEffect['effect'];

/** An outbox entry that failed too often: nobody carries it out until somebody decides what becomes of it. */
export interface QuarantinedEntry {
  readonly id: string;
  readonly key: string;
  readonly effect: OutboundEffect;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: number;
  readonly quarantinedAt: number;
  /** The run that asked for it, itself or by its alert. */
  readonly run: { readonly id: string; readonly title: string; readonly status: RunStatus } | null;
  /** The alert that asked for it. */
  readonly alertId: string | null;
}

export interface QuarantineQuery extends PageRequest {
  readonly kind?: EffectKind | undefined;
  /** The id of a run. */
  readonly run?: string | undefined;
  /** Part of the run's title, of the error or of the entry's key. */
  readonly search?: string | undefined;
}

/** What was given up, until somebody has it tried again or discards it. */
export interface QuarantineStore {
  /** What was given up last comes first. */
  list(query: QuarantineQuery): Promise<Page<QuarantinedEntry>>;
  count(): Promise<number>;
  /** Makes the entry one that was never tried. @throws NotFound, NotQuarantined */
  retry(id: string, record: ChangeRecord): Promise<void>;
  /** The same for all of these that are still in quarantine; gives their ids. Each has its own line in the audit log. */
  retryMany(ids: readonly string[], record: ChangeRecord): Promise<readonly string[]>;
  /** Counts the entry as dealt with, though it was never carried out. @throws NotFound, NotQuarantined */
  discard(id: string, record: ChangeRecord): Promise<void>;
}

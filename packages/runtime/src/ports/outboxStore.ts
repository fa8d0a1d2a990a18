import type { OutboundEffect } from '@sopflow/model';

export interface OutboxEntry {
  readonly id: string;
  readonly key: string;
  readonly instanceId: string;
  readonly effect: OutboundEffect;
  readonly attempts: number;
}

/** What waits to leave the database. */
export interface OutboxStore {
  /** Up to `limit` entries that were never handed over, or handed over `staleMs` ago and not done since; marks them handed over. */
  take(limit: number, staleMs: number): Promise<readonly OutboxEntry[]>;
  /** Entries by id that are not done yet. */
  open(ids: readonly string[]): Promise<readonly OutboxEntry[]>;
  done(ids: readonly string[]): Promise<void>;
  failed(ids: readonly string[], error: string): Promise<void>;
}

import type { OutboundEffect } from '@sopflow/model';

export interface OutboxEntry {
  readonly id: string;
  readonly key: string;
  readonly instanceId: string;
  readonly effect: OutboundEffect;
  /** How often carrying it out failed. */
  readonly attempts: number;
}

/** What waits to leave the database. Claimed entries are nobody else's for a while, so that as a rule each is carried out once. */
export interface OutboxStore {
  /** Claims up to `limit` entries that nobody is carrying out, the oldest first: what a lost hint or a crash left behind, and what is to be tried again. */
  claimWaiting(limit: number): Promise<readonly OutboxEntry[]>;
  /** Claims these entries, unless they are done or somebody else is carrying them out. */
  claim(ids: readonly string[]): Promise<readonly OutboxEntry[]>;
  done(ids: readonly string[]): Promise<void>;
  /** Tries again later, each time after a longer pause; after the tenth time the entry is quarantined: kept, and no longer in the way. */
  failed(failures: readonly { readonly id: string; readonly error: string }[]): Promise<void>;
  /** Gives claimed entries back untried, to be claimed again after `afterMs`. */
  putBack(ids: readonly string[], afterMs: number): Promise<void>;
  /** Which of these instances an open entry is still going to create. */
  awaitingBirth(instanceIds: readonly string[]): Promise<ReadonlySet<string>>;
}

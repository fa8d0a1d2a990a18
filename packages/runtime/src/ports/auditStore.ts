import type { Actor, JsonObject } from '@sopflow/model';
import type { Page, PageRequest } from './page.ts';

/** Who did, or was refused, what. */
export interface AuditEntry {
  readonly actor: Actor;
  /** What was asked for, e.g. `runs.jump`, or the right that was missing. */
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string | null;
  readonly outcome: 'done' | 'refused';
  readonly detail: JsonObject;
}

export interface RecordedAuditEntry extends AuditEntry {
  readonly id: string;
  readonly at: number;
}

/** An entry with the name of the person who acted, where it was one. */
export type NamedAuditEntry = RecordedAuditEntry & { readonly actorName: string | null };

export interface AuditQuery extends PageRequest {
  readonly objectKind?: string | undefined;
  readonly objectId?: string | undefined;
  readonly personId?: string | undefined;
  readonly outcome?: AuditEntry['outcome'] | undefined;
  /** Part of the action or of the object's id. */
  readonly search?: string | undefined;
  readonly from?: number | undefined;
  /** The first instant after the wanted time. */
  readonly to?: number | undefined;
}

/** Appends to the audit log and reads it, newest first. */
export interface AuditStore {
  record(entries: readonly AuditEntry[]): Promise<void>;
  list(query: AuditQuery): Promise<Page<NamedAuditEntry>>;
}

import { NameTaken, NotFound, StaleVersion } from '@sopflow/model';
import type { RemovableKind } from '@sopflow/runtime';

/** A key with the revision that is stored under it. */
export interface StoredRevision {
  readonly key: string;
  readonly revision: number;
}

/**
 * Refuses to save over what somebody else has saved since it was read. The stored revisions must be read after the organisation was
 * locked, so that they stay as they are.
 *
 * @throws NameTaken for something new whose key is in use; NotFound for what is gone; StaleVersion for what was changed.
 */
export function refuseStale(
  kind: RemovableKind,
  saved: readonly { readonly key: string; readonly expectedRevision: number | null }[],
  stored: readonly StoredRevision[],
): void {
  const present = new Map(stored.map(({ key, revision }) => [key, revision]));
  for (const { key, expectedRevision } of saved) {
    const revision = present.get(key);
    if (expectedRevision === null) {
      if (revision !== undefined) throw new NameTaken(kind, key);
    } else if (revision === undefined) throw new NotFound(kind, key);
    else if (revision !== expectedRevision) throw new StaleVersion(kind, key, expectedRevision, revision);
  }
}

import type { InstanceChange, StoredInstance } from '../ports/instanceStore.ts';
import { leastRecentlyUsed } from './leastRecentlyUsed.ts';

/**
 * The instances that this process moved on last, as it left them: what most commands reach was written here a moment ago, so that it need
 * not be read and parsed again. Whether it still stands so is asked each time by its seq; another process may have moved it on.
 */
export interface RecentInstances {
  /** Those of these that are kept. */
  among(ids: readonly string[]): ReadonlyMap<string, StoredInstance>;
  /** Keeps an instance as an applied change leaves it. */
  note(change: InstanceChange): void;
  forget(id: string): void;
}

/** A waiting instance takes a few kilobytes of memory. */
const MOST_KEPT = 2_000;

export function recentInstances(): RecentInstances {
  const kept = leastRecentlyUsed<StoredInstance>(MOST_KEPT);
  return {
    among(ids) {
      const found = new Map<string, StoredInstance>();
      for (const id of ids) {
        const instance = kept.get(id);
        if (instance !== undefined) found.set(id, instance);
      }
      return found;
    },
    note({ id, definition, expectedSeq, decided: { snapshot } }) {
      const kind = definition.kind === 'sop' ? 'run' : 'alert';
      kept.set(id, { id, kind, definition, seq: expectedSeq + 1, snapshot });
    },
    forget(id) {
      kept.delete(id);
    },
  };
}

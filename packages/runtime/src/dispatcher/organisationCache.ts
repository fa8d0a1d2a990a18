import type { Directory, Effect } from '@sopflow/model';
import type { DirectoryStore } from '../ports/directoryStore.ts';

/** The organisation as decisions need it, read again only after it changed. */
export interface OrganisationCache {
  /** The directory at this revision, or a newer one. */
  directory(revision: number): Promise<Directory>;
  /** How many open tasks people have, about: counted every few seconds, and kept up with what is decided here in between. */
  load(now: number): Promise<ReadonlyMap<string, number>>;
  /** Takes note of tasks that a decision opened. */
  noteLoad(effects: readonly Effect[]): void;
}

/** Counts of open tasks are good for this long (ms). */
const LOAD_GOOD_FOR = 3_000;

export function organisationCacheOver(store: DirectoryStore): OrganisationCache {
  let directory: Directory | null = null;
  let reading: Promise<Directory> | null = null;
  let load: { readonly at: number; readonly open: Map<string, number> } | null = null;
  return {
    async directory(revision) {
      while (directory === null || directory.revision < revision) {
        reading ??= store.read().finally(() => {
          reading = null;
        });
        directory = await reading;
      }
      return directory;
    },
    async load(now) {
      if (load === null || Math.abs(now - load.at) > LOAD_GOOD_FOR)
        load = { at: now, open: new Map(await store.openTasks()) };
      return load.open;
    },
    noteLoad(effects) {
      if (load === null) return;
      for (const effect of effects) {
        if (effect.effect !== 'openTask' || effect.task.ownerId === null) continue;
        load.open.set(effect.task.ownerId, (load.open.get(effect.task.ownerId) ?? 0) + 1);
      }
    },
  };
}

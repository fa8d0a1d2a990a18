import type { CurrentSop, DefinitionStore } from '../ports/instanceStore.ts';

/** The SOP with this key as it stands now, with its published version; null when there is none. */
export type FindSop = (sopKey: string) => Promise<CurrentSop | null>;

/**
 * Finds SOPs, all those that are asked for in one turn of the event loop with one query. Nothing is kept: a run that is started after a
 * publication runs what was published.
 */
export function findSopOver(definitions: DefinitionStore): FindSop {
  let asked: Set<string> | null = null;
  let found: Promise<ReadonlyMap<string, CurrentSop>> | null = null;
  return async (sopKey) => {
    if (asked === null || found === null) {
      const keys = new Set<string>();
      asked = keys;
      found = new Promise((resolve, reject) => {
        setImmediate(() => {
          asked = null;
          definitions
            .current([...keys])
            .then((sops) => resolve(new Map(sops.map((sop) => [sop.sopKey, sop]))), reject);
        });
      });
    }
    asked.add(sopKey);
    return (await found).get(sopKey) ?? null;
  };
}

import type { AssumedMoment } from '../dispatcher/assumedMoment.ts';
import type { CurrentSop, CurrentSops, DefinitionStore } from '../ports/instanceStore.ts';

/** The SOP with this key as it stands now, with its published version; null when there is none. */
export type FindSop = (sopKey: string) => Promise<CurrentSop | null>;

/** An SOP as it stood at a revision of the organisation. */
export interface AssumedSop {
  readonly sop: CurrentSop & { readonly versionId: string };
  readonly asOf: number;
}

/** Which SOPs there are to be run. */
export interface SopFinder {
  readonly find: FindSop;
  /**
   * As it was found at the revision that is assumed to hold; null where it has to be found. What begins with it says so (`asOf`), and
   * begins only if nothing else was published meanwhile.
   */
  assume(sopKey: string): AssumedSop | null;
}

/** Finds SOPs, all those that are asked for in one turn of the event loop with one query. */
export function sopFinderOver(definitions: DefinitionStore, moment: AssumedMoment): SopFinder {
  let asked: Set<string> | null = null;
  let found: Promise<ReadonlyMap<string, CurrentSop>> | null = null;
  let kept = { asOf: -1, sops: new Map<string, AssumedSop>() };

  function keep({ directoryRevision: asOf, sops }: CurrentSops): void {
    if (asOf > kept.asOf) kept = { asOf, sops: new Map() };
    if (asOf < kept.asOf) return;
    for (const sop of sops) {
      const { versionId } = sop;
      if (versionId !== null) kept.sops.set(sop.sopKey, { sop: { ...sop, versionId }, asOf });
    }
  }

  return {
    async find(sopKey) {
      if (asked === null || found === null) {
        const keys = new Set<string>();
        asked = keys;
        found = new Promise((resolve, reject) => {
          setImmediate(() => {
            asked = null;
            definitions.current([...keys]).then((current) => {
              keep(current);
              resolve(new Map(current.sops.map((sop) => [sop.sopKey, sop])));
            }, reject);
          });
        });
      }
      asked.add(sopKey);
      return (await found).get(sopKey) ?? null;
    },
    assume(sopKey) {
      return moment.now()?.directoryRevision === kept.asOf ? (kept.sops.get(sopKey) ?? null) : null;
    },
  };
}

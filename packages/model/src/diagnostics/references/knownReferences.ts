import type { Directory } from '../../organisation/directory.ts';

/** What an organisation has that a document may name. */
export interface KnownReferences {
  readonly people: ReadonlySet<string>;
  /** Positions, and whether anybody holds or covers them. */
  readonly positions: ReadonlyMap<string, { readonly held: boolean }>;
  readonly calendars: ReadonlySet<string>;
  readonly schedules: ReadonlySet<string>;
  readonly policies: ReadonlySet<string>;
  readonly sops: ReadonlySet<string>;
}

/** What a document may name in this organisation. Disabled people count as unknown. */
export function knownIn(directory: Directory, sops: Iterable<string>): KnownReferences {
  const people = new Set(
    [...directory.people.values()].filter(({ status }) => status === 'active').map(({ id }) => id),
  );
  return {
    people,
    positions: new Map(
      [...directory.positions.values()].map(({ key, holderIds, deputyId }) => [
        key,
        { held: holderIds.some((id) => people.has(id)) || (deputyId !== null && people.has(deputyId)) },
      ]),
    ),
    calendars: new Set(directory.calendars.keys()),
    schedules: new Set(directory.schedules.keys()),
    policies: new Set(directory.policies.keys()),
    sops: new Set(sops),
  };
}

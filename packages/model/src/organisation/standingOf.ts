import type { Position } from './people.ts';

/** How well a position is filled: nobody at all, nobody but the deputy, nobody behind the holders, or both. */
export type Standing = 'vacant' | 'deputyOnly' | 'uncovered' | 'filled';

/** Steps of a position without holder go to its deputy; where there is none either, to the process owner. */
export function standingOf({ holderIds, deputyId }: Pick<Position, 'holderIds' | 'deputyId'>): Standing {
  if (holderIds.length === 0) return deputyId === null ? 'vacant' : 'deputyOnly';
  return deputyId === null ? 'uncovered' : 'filled';
}

import type { Assignment, AssignmentStrategy, Directory } from '@sopflow/model';
import { fallbackFor } from './fallback.ts';
import { actingFor } from './presence.ts';
import type { Assigned, AssignmentContext } from './resolver.ts';
import { deputyInstead, type Named, namedBy } from './strategies.ts';

/** How many open tasks each person has, for the strategy that looks for the fewest. */
export type Load = ReadonlyMap<string, number>;

/**
 * Who does a step. Strategies are tried in order; absent people are represented by their stand-ins; whoever did one of the `notSameAs`
 * steps is left out. When no strategy yields anybody: the SOP's owner, then an administrator, then anybody who is active.
 */
export function assignOver(
  directory: Directory,
  now: number,
  load: Load,
  assignment: Assignment,
  about: AssignmentContext,
): Assigned {
  const excluded = new Set(assignment.notSameAs.flatMap((stepId) => about.doers[stepId] ?? []));
  for (const strategy of assignment.strategies) {
    for (const named of [namedBy(strategy, about, directory, now), deputyInstead(strategy, directory, now)]) {
      const assigned = named === null ? null : among(directory, now, load, strategy, named, excluded);
      if (assigned !== null) return assigned;
    }
  }
  return fallbackFor(directory, now, about.sopOwnerId, excluded);
}

function among(
  directory: Directory,
  now: number,
  load: Load,
  strategy: AssignmentStrategy,
  named: Named,
  excluded: ReadonlySet<string>,
): Assigned | null {
  const standsFor = new Map<string, string>();
  for (const personId of named.personIds) {
    const acting = actingFor(directory, personId, now);
    if (acting !== null && !excluded.has(acting) && !standsFor.has(acting)) standsFor.set(acting, personId);
  }
  const people = [...standsFor.keys()];
  const owner =
    people.length === 1
      ? people[0]
      : strategy.by === 'position' && strategy.pick === 'leastOpen'
        ? leastLoaded(people, load)
        : undefined;
  if (owner !== undefined) {
    const absent = standsFor.get(owner);
    return {
      ownerId: owner,
      candidateIds: [],
      why: absent === owner || absent === undefined ? named.why : `standIn:${absent}`,
    };
  }
  return people.length === 0 ? null : { ownerId: null, candidateIds: people, why: named.why };
}

/** Whoever has the fewest open tasks; the first of several. */
function leastLoaded(people: readonly string[], load: Load): string | undefined {
  let best: string | undefined;
  for (const person of people)
    if (best === undefined || (load.get(person) ?? 0) < (load.get(best) ?? 0)) best = person;
  return best;
}

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
  const excluded = excludedBy(assignment, about);
  const found = firstFound(directory, now, assignment, about, excluded);
  return found === null
    ? fallbackFor(directory, now, about.sopOwnerId, excluded)
    : among(load, found.strategy, found.named, found.standsFor);
}

/**
 * The people who each sign where an assignment asks all holders of a position: those who are there, absent ones by their stand-ins, each once
 * (so somebody who stands in for another holder signs once). Null when there are fewer than two, or another strategy yields somebody first.
 */
export function allOver(
  directory: Directory,
  now: number,
  assignment: Assignment,
  about: AssignmentContext,
  taken: readonly string[],
): readonly string[] | null {
  if (!assignment.strategies.some(asksAll)) return null;
  const excluded = new Set([...excludedBy(assignment, about), ...taken]);
  const found = firstFound(directory, now, assignment, about, excluded);
  if (found === null || !asksAll(found.strategy) || found.standsFor.size < 2) return null;
  return [...found.standsFor.keys()];
}

/**
 * Who signs at one place of an approval: as `assignOver`, but none of those who have another place. Null when only they are left, also after the
 * SOP's owner and the administrators were looked at.
 */
export function seatOver(
  directory: Directory,
  now: number,
  load: Load,
  assignment: Assignment,
  about: AssignmentContext,
  { taken, whom }: { readonly taken: ReadonlySet<string>; readonly whom: 'named' | 'fallback' },
): Assigned | null {
  const excluded = new Set([...excludedBy(assignment, about), ...taken]);
  const found = firstFound(directory, now, assignment, about, excluded);
  if (found !== null) return among(load, found.strategy, found.named, found.standsFor);
  if (whom === 'named') return null;
  const instead = fallbackFor(directory, now, about.sopOwnerId, excluded);
  return instead.ownerId !== null && taken.has(instead.ownerId) ? null : instead;
}

/** Whether all whom a strategy names are meant, where several can be asked. */
function asksAll(strategy: AssignmentStrategy): boolean {
  return strategy.by === 'position' && strategy.pick === 'all';
}

interface Found {
  readonly strategy: AssignmentStrategy;
  readonly named: Named;
  /** Who acts → for whom. */
  readonly standsFor: ReadonlyMap<string, string>;
}

/** The first strategy that yields somebody who is there and may do it. */
function firstFound(
  directory: Directory,
  now: number,
  assignment: Assignment,
  about: AssignmentContext,
  excluded: ReadonlySet<string>,
): Found | null {
  for (const strategy of assignment.strategies) {
    for (const named of [namedBy(strategy, about, directory, now), deputyInstead(strategy, directory, now)]) {
      if (named === null) continue;
      const standsFor = new Map<string, string>();
      for (const personId of named.personIds) {
        const acting = actingFor(directory, personId, now);
        if (acting !== null && !excluded.has(acting) && !standsFor.has(acting))
          standsFor.set(acting, personId);
      }
      if (standsFor.size > 0) return { strategy, named, standsFor };
    }
  }
  return null;
}

function excludedBy(assignment: Assignment, about: AssignmentContext): ReadonlySet<string> {
  return new Set(assignment.notSameAs.flatMap((stepId) => about.doers[stepId] ?? []));
}

function among(
  load: Load,
  strategy: AssignmentStrategy,
  named: Named,
  standsFor: ReadonlyMap<string, string>,
): Assigned {
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
  return { ownerId: null, candidateIds: people, why: named.why };
}

/** Whoever has the fewest open tasks; the first of several. */
function leastLoaded(people: readonly string[], load: Load): string | undefined {
  let best: string | undefined;
  for (const person of people)
    if (best === undefined || (load.get(person) ?? 0) < (load.get(best) ?? 0)) best = person;
  return best;
}

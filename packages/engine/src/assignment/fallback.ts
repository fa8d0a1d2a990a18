import type { Directory, Person } from '@sopflow/model';
import { actingFor, isActive, isPresent } from './presence.ts';
import type { Assigned } from './resolver.ts';

/**
 * Who does what nobody was found for: the SOP's owner, an administrator, anybody who is there. Those who may not do it (separation of
 * duties) come last, and even people on leave before nobody at all: a task without anybody would wait for ever.
 */
export function fallbackFor(
  directory: Directory,
  now: number,
  sopOwnerId: string | null,
  excluded: ReadonlySet<string>,
): Assigned {
  const owner = sopOwnerId === null ? null : actingFor(directory, sopOwnerId, now);
  const people = [...directory.people.values()].filter(isActive).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const present = people.filter((person) => isPresent(person, now));
  const administrators = present.filter((person) => person.roles.includes('administrator'));
  const allowed = (person: Person): boolean => !excluded.has(person.id);

  if (owner !== null && !excluded.has(owner)) return to(owner, 'sopOwner');
  const administrator = administrators.find(allowed);
  if (administrator !== undefined) return to(administrator.id, 'administrator');
  if (owner !== null) return to(owner, 'sopOwner');
  const last = administrators[0] ?? people.find((person) => person.roles.includes('administrator'));
  if (last !== undefined) return to(last.id, 'administrator');
  const anybody = present.find(allowed) ?? present[0] ?? people[0];
  return anybody === undefined
    ? { ownerId: null, candidateIds: [], why: 'nobody' }
    : to(anybody.id, 'anybody');
}

function to(personId: string, whom: string): Assigned {
  return { ownerId: personId, candidateIds: [], why: `fallback:${whom}` };
}

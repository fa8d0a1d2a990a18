import type { Directory, Person } from '@sopflow/model';

/** Stand-ins of stand-ins are followed this far. */
const CHAIN = 5;

/** Whether somebody is active and not on leave at this instant. */
export function isPresent(person: Person, now: number): boolean {
  return isActive(person) && !isAbsent(person, now);
}

export function isActive(person: Person | undefined): person is Person {
  return person?.status === 'active';
}

export function isAbsent({ absence }: Person, now: number): boolean {
  return absence !== null && absence.from <= now && now < absence.to;
}

/**
 * Who acts for a person at this instant: the person, or while on leave the stand-in (or the stand-in's stand-in). Null when the
 * person is unknown or disabled, or nobody stands in.
 */
export function actingFor(directory: Directory, personId: string, now: number): string | null {
  let person = directory.people.get(personId);
  if (!isActive(person)) return null;
  for (let step = 0; step < CHAIN && isActive(person); step += 1) {
    if (!isAbsent(person, now)) return person.id;
    const standIn: string | null = person.absence?.standInId ?? null;
    person = standIn === null ? undefined : directory.people.get(standIn);
  }
  return null;
}

import type { Directory, Person, Position } from '@sopflow/model';

/** 2026-03-02, a Monday, 09:00 in Shanghai. */
export const MONDAY = Date.UTC(2026, 2, 2, 1);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A person of a test organisation. */
export function person(id: string, more: Partial<Person> = {}): Person {
  return {
    id,
    name: id,
    email: `${id}@example.com`,
    locale: 'zh',
    timeZone: null,
    roles: ['staff'],
    department: null,
    managerId: null,
    status: 'active',
    absence: null,
    ...more,
  };
}

/** A position of a test organisation. */
export function position(key: string, holderIds: readonly string[], more: Partial<Position> = {}): Position {
  return {
    key,
    name: { en: key },
    duties: null,
    holderIds: [...holderIds],
    deputyId: null,
    reportsTo: null,
    ...more,
  };
}

/** An organisation of these people and positions; calendars, schedules and policies as given. */
export function organisation(
  people: readonly Person[],
  positions: readonly Position[] = [],
  more: Partial<Directory> = {},
): Directory {
  return {
    revision: 1,
    people: new Map(people.map((each) => [each.id, each])),
    positions: new Map(positions.map((each) => [each.key, each])),
    calendars: new Map(),
    schedules: new Map(),
    policies: new Map(),
    defaultCalendar: 'office',
    timeZone: null,
    ...more,
  };
}

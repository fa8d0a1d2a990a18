import { NotAllowed, NotFound, personOf, Person, type Right } from '@sopflow/model';
import type { CallContext } from '../call/callContext.ts';
import { recordOf } from '../call/recordOf.ts';
import type { RequireRight } from '../call/requireRight.ts';
import type { OrganisationStore, PeopleQuery, PersonView } from '../ports/organisationStore.ts';
import type { Page } from '../ports/page.ts';

export interface PeopleParts {
  readonly store: OrganisationStore;
  readonly requireRight: RequireRight;
}

export type NewPerson = Omit<Person, 'id' | 'status' | 'absence' | 'timeZone'> & {
  readonly id?: string | undefined;
  readonly timeZone?: string | null | undefined;
};

/** What is left out stays. */
export type OwnChoices = Partial<Pick<Person, 'locale' | 'timeZone'>>;

/** The people of the organisation. Passwords are the business of signing in, not of this. */
export interface People {
  list(context: CallContext, query: PeopleQuery): Promise<Page<PersonView>>;
  get(context: CallContext, id: string): Promise<PersonView>;
  /** Without an id, one is made from the mail address. @throws NameTaken */
  create(context: CallContext, person: NewPerson): Promise<PersonView>;
  /** @throws NameTaken when the mail address is somebody else's */
  update(context: CallContext, id: string, change: Partial<Omit<Person, 'id'>>): Promise<PersonView>;
  /** What a person chooses for themselves: language and zone. @throws NotAllowed when it is no person who asks */
  changeOwn(context: CallContext, change: OwnChoices): Promise<PersonView>;
}

export function createPeople({ store, requireRight }: PeopleParts): People {
  const allow = (context: CallContext, right: Right, id: string | null) =>
    requireRight(context, right, { kind: 'person', id });

  async function known(id: string): Promise<PersonView> {
    const person = await store.person(id);
    if (person === null) throw new NotFound('person', id);
    return person;
  }

  return {
    async list(context, query) {
      await allow(context, 'readOrganisation', null);
      return store.people(query);
    },
    async get(context, id) {
      await allow(context, 'readOrganisation', id);
      return known(id);
    },
    async create(context, { id, ...rest }) {
      await allow(context, 'editOrganisation', id ?? null);
      const person: Person = {
        ...rest,
        id: id ?? idFrom(rest.email),
        timeZone: rest.timeZone ?? null,
        status: 'active',
        absence: null,
      };
      if (person.managerId !== null) await known(person.managerId);
      await store.savePeople(
        [person],
        'add',
        recordOf(context, 'person.create', 'person', person.id, 'organisation', { roles: person.roles }),
      );
      return known(person.id);
    },
    async changeOwn(context, change) {
      const me = personOf(context.actor);
      if (me === undefined) throw new NotAllowed('editOrganisation');
      const before = Person.parse(await known(me));
      await store.savePeople(
        [{ ...before, ...change }],
        'replace',
        recordOf(context, 'person.changeOwn', 'person', me, 'organisation', { changed: Object.keys(change) }),
      );
      return known(me);
    },
    async update(context, id, change) {
      await allow(context, 'editOrganisation', id);
      const before = Person.parse(await known(id));
      if (change.managerId !== undefined && change.managerId !== null) await known(change.managerId);
      await store.savePeople(
        [{ ...before, ...change, id }],
        'replace',
        recordOf(context, 'person.update', 'person', id, 'organisation', { changed: Object.keys(change) }),
      );
      return known(id);
    },
  };
}

/** The part before the @, in the letters that an id may have. */
function idFrom(email: string): string {
  const local = email.split('@')[0] ?? '';
  const id = local
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/gu, '-')
    .replace(/^[^a-z0-9]+/u, '')
    .slice(0, 64);
  return id === '' ? 'person' : id;
}

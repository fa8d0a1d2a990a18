import { Key, Person, PersonId, Position, Role, TimeZone } from '@sopflow/model';
import { z } from 'zod';
import { defineRoute } from '../route/defineRoute.ts';
import { byKey, Search } from '../route/inputs.ts';
import { page, pageQuery, whole } from '../route/paging.ts';
import { withoutKey } from '../route/withoutKey.ts';
import { PersonView, PositionView } from '../views/organisation.ts';
import { Password } from './access.ts';

const byPerson = z.strictObject({ id: PersonId });
const { name, email, locale, timeZone, department, managerId, status, absence } = Person.shape;
const roles = z.array(Role).min(1).max(5);

export const people = {
  list: defineRoute({
    method: 'GET',
    path: '/people',
    summary: 'The people of the organisation, by name',
    right: 'readOrganisation',
    query: z.strictObject({
      ...pageQuery,
      limit: z.coerce.number<number | string>().int().min(1).max(1000).default(500),
      search: Search.optional(),
      status: status.optional(),
      position: Key.optional(),
    }),
    answer: page(PersonView),
  }),

  create: defineRoute({
    method: 'POST',
    path: '/people',
    summary: 'Add a person; without an id one is made from the mail address',
    right: 'editOrganisation',
    body: z.strictObject({
      id: PersonId.optional(),
      name,
      email,
      locale,
      timeZone,
      roles,
      department: department.default(null),
      managerId: managerId.default(null),
      /** With a password the person can sign in at once. */
      password: Password.optional(),
    }),
    answer: PersonView,
    status: 201,
    errors: ['NAME_TAKEN'],
  }),

  get: defineRoute({
    method: 'GET',
    path: '/people/:id',
    summary: 'One person',
    right: 'readOrganisation',
    params: byPerson,
    answer: PersonView,
    errors: ['NOT_FOUND'],
  }),

  update: defineRoute({
    method: 'PATCH',
    path: '/people/:id',
    summary: 'Change a person; a disabled one is signed out at once',
    right: 'editOrganisation',
    params: byPerson,
    body: z.strictObject({
      name: name.optional(),
      email: email.optional(),
      locale: locale.optional(),
      timeZone: TimeZone.nullable().optional(),
      roles: roles.optional(),
      department: department.optional(),
      managerId: managerId.optional(),
      status: status.optional(),
      absence: absence.optional(),
    }),
    answer: PersonView,
    errors: ['NOT_FOUND', 'NAME_TAKEN'],
  }),

  setPassword: defineRoute({
    method: 'POST',
    path: '/people/:id/password',
    summary: 'Give a person a password; their sessions end',
    right: 'administer',
    params: byPerson,
    body: z.strictObject({ password: Password }),
    answer: null,
    errors: ['NOT_FOUND'],
  }),
};

export const positions = {
  list: defineRoute({
    method: 'GET',
    path: '/positions',
    summary: 'The positions of the organisation',
    right: 'readOrganisation',
    answer: whole(PositionView),
  }),

  get: defineRoute({
    method: 'GET',
    path: '/positions/:key',
    summary: 'One position',
    right: 'readOrganisation',
    params: byKey,
    answer: PositionView,
    errors: ['NOT_FOUND'],
  }),

  put: defineRoute({
    method: 'PUT',
    path: '/positions/:key',
    summary: 'Make or change a position, with its holders and deputy',
    right: 'editOrganisation',
    params: byKey,
    body: withoutKey(Position),
    answer: PositionView,
  }),

  remove: defineRoute({
    method: 'DELETE',
    path: '/positions/:key',
    summary: 'Remove a position',
    right: 'editOrganisation',
    params: byKey,
    answer: null,
    errors: ['NOT_FOUND'],
  }),
};

import { Key, Locale, PersonId, Role, TimeZone } from '@sopflow/model';
import { z } from 'zod';
import { defineRoute } from '../route/defineRoute.ts';
import { AddressInstant, byId, Instant, ObjectId, Search } from '../route/inputs.ts';
import { page, pageQuery, whole } from '../route/paging.ts';
import { ApiKeyView, AuditEntry, Me, NewApiKey, SetupState } from '../views/access.ts';

/** What a password must be: long rather than odd. */
export const Password = z.string().min(8).max(128);

const Email = z.email().max(200);

export const access = {
  setupState: defineRoute({
    method: 'GET',
    path: '/setup',
    summary: 'Whether the first administrator is still to be made',
    right: 'public',
    answer: SetupState,
  }),

  setUp: defineRoute({
    method: 'POST',
    path: '/setup',
    summary: 'Make the first administrator with the one-time code printed in the console, and sign in',
    right: 'public',
    body: z.strictObject({
      code: z.string().min(1).max(100),
      name: z.string().trim().min(1).max(100),
      email: Email,
      password: Password,
      locale: Locale,
      /** Also load the sample organisation, in this language. */
      sample: Locale.optional(),
    }),
    answer: Me,
    status: 201,
    errors: ['SETUP_DONE', 'SETUP_CODE_WRONG', 'RATE_LIMITED'],
  }),

  signIn: defineRoute({
    method: 'POST',
    path: '/session',
    summary: 'Sign in; the answer sets the session cookie',
    right: 'public',
    body: z.strictObject({ email: z.string().trim().min(1).max(200), password: z.string().min(1).max(128) }),
    answer: Me,
    errors: ['NOT_SIGNED_IN', 'RATE_LIMITED'],
  }),

  signOut: defineRoute({
    method: 'DELETE',
    path: '/session',
    summary: 'Sign out',
    right: 'person',
    answer: null,
  }),

  me: defineRoute({
    method: 'GET',
    path: '/me',
    summary: 'Who is signed in, and what they may do',
    right: 'person',
    answer: Me,
  }),

  updateMe: defineRoute({
    method: 'PATCH',
    path: '/me',
    summary: 'Change my own language, and the zone in which I read times',
    right: 'person',
    body: z
      .strictObject({ locale: Locale.optional(), timeZone: TimeZone.nullable().optional() })
      .refine(({ locale, timeZone }) => locale !== undefined || timeZone !== undefined, {
        message: 'Name what is to change.',
      }),
    answer: Me,
  }),

  viewAs: defineRoute({
    method: 'POST',
    path: '/view-as',
    summary: 'Look at the product through the eyes of somebody else; recorded in the audit log',
    right: 'administer',
    body: z.strictObject({ personId: PersonId }),
    answer: Me,
    errors: ['NOT_FOUND'],
  }),

  endViewAs: defineRoute({
    method: 'DELETE',
    path: '/view-as',
    summary: 'Return to my own eyes',
    right: 'person',
    answer: Me,
  }),

  apiKeys: defineRoute({
    method: 'GET',
    path: '/api-keys',
    summary: 'The API keys of machines',
    right: 'administer',
    answer: whole(ApiKeyView),
  }),

  createApiKey: defineRoute({
    method: 'POST',
    path: '/api-keys',
    summary: 'Make an API key; its secret is shown only in this answer',
    right: 'administer',
    body: z.strictObject({
      name: z.string().trim().min(1).max(100),
      roles: z.array(Role).min(1).max(5),
      expiresAt: Instant.nullable().default(null),
    }),
    answer: NewApiKey,
    status: 201,
  }),

  revokeApiKey: defineRoute({
    method: 'DELETE',
    path: '/api-keys/:id',
    summary: 'Revoke an API key',
    right: 'administer',
    params: byId,
    answer: null,
    errors: ['NOT_FOUND'],
  }),

  audit: defineRoute({
    method: 'GET',
    path: '/audit',
    summary: 'Who did, or tried to do, what; newest first',
    right: 'readAudit',
    query: z.strictObject({
      ...pageQuery,
      objectKind: z.string().max(50).optional(),
      objectId: z.union([ObjectId, Key]).optional(),
      personId: PersonId.optional(),
      outcome: z.enum(['done', 'refused']).optional(),
      /** Part of what was done or of the object's id. */
      search: Search.optional(),
      /** From this instant on, and before that one; epoch milliseconds. */
      from: AddressInstant.optional(),
      to: AddressInstant.optional(),
    }),
    answer: page(AuditEntry),
  }),
};

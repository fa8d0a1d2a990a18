import { type Locale, mayDo, NameTaken, NotAllowed, NotSignedIn, Right, WrongPassword } from '@sopflow/model';
import type { Access, Clock, Organisation, People, Samples } from '@sopflow/runtime';
import type { Request, Response } from 'express';
import { type Caller, contextOf, type PersonCaller } from '../caller/caller.ts';
import type { Identify } from '../caller/identify.ts';
import type { AreaHandlers, Call } from '../mounting/call.ts';
import { type Accounts, hashToken } from '../signIn/accounts.ts';
import { endedCookie, sessionCookie } from '../signIn/cookie.ts';
import type { RateLimit } from '../signIn/rateLimit.ts';
import type { Setup } from '../signIn/setUp.ts';
import { pageOf } from './cursor.ts';
import { given } from './organisation.ts';

export interface AccessParts {
  readonly access: Access;
  readonly accounts: Accounts;
  readonly people: People;
  readonly organisation: Organisation;
  readonly clock: Clock;
  readonly samples: Samples;
  readonly setup: Setup;
  readonly identify: Identify;
  /** Whether this request came over https. */
  readonly isSecure: (request: Request) => boolean;
  /** Attempts to guess: per address, and per account. */
  readonly limits: { readonly address: RateLimit; readonly account: RateLimit };
}

export function accessHandlers(parts: AccessParts): AreaHandlers<'access'> {
  const { access, accounts, people, samples, setup, identify, limits, isSecure } = parts;

  async function me(caller: PersonCaller) {
    const [{ name, locale }, now] = await Promise.all([
      parts.organisation.settings(contextOf(caller)),
      parts.clock.now(),
    ]);
    return {
      person: {
        id: caller.personId,
        name: caller.name,
        email: caller.email,
        locale: caller.locale,
        timeZone: caller.timeZone,
        department: caller.department,
      },
      roles: caller.roles,
      rights: Right.options.filter((right) => mayDo(caller.roles, right)),
      viewedBy: caller.viewedBy,
      organisation: { name, locale },
      clock: { virtual: parts.clock.virtual, now },
    };
  }

  /** Opens a session for the account and answers as who it now is. */
  async function letIn(accountId: string, request: Request, response: Response) {
    const session = await accounts.openSession(accountId);
    response.setHeader('set-cookie', sessionCookie(session.token, session.expiresAt, isSecure(request)));
    const caller = await identify.bySession(hashToken(session.token));
    if (caller === null) throw new NotSignedIn();
    return me(caller);
  }

  /** Who the session is now, after it was changed. */
  async function again({ session }: PersonCaller) {
    identify.forget();
    const caller = await identify.bySession(session.tokenHash);
    if (caller === null) throw new NotSignedIn();
    return me(caller);
  }

  return {
    setupState: async () => ({ needed: await access.setupNeeded() }),

    setUp: async ({ body, request, response }) => {
      await limits.address.take(`setup ${addressOf(request)}`);
      const { accountId, context } = await setup.byCode(body);
      if (body.sample !== undefined) await loadOnce(samples, context, body.sample);
      return letIn(accountId, request, response);
    },

    signIn: async ({ body, request, response }) => {
      const name = body.email.toLowerCase();
      const address = `sign-in ${addressOf(request)}`;
      await limits.address.take(address);
      await limits.account.take(name);
      const accountId = await access.accountByEmail(body.email);
      if (!(await accounts.checkPassword(accountId, body.password)) || accountId === null)
        throw new WrongPassword();
      await limits.account.forget(name);
      await limits.address.giveBack(address);
      return letIn(accountId, request, response);
    },

    signOut: async ({ caller, request, response }) => {
      const { session } = asPerson(caller);
      await accounts.endSession(session.tokenHash, session.accountId);
      identify.forget();
      response.setHeader('set-cookie', endedCookie(isSecure(request)));
    },

    me: ({ caller }) => me(asPerson(caller)),

    updateMe: async ({ caller, body }) => {
      const person = asPerson(caller);
      // Looking does not change whom one looks at.
      if (person.viewedBy !== null) throw new NotAllowed('editOrganisation');
      await people.changeOwn(contextOf(person), given(body));
      return again(person);
    },

    viewAs: async ({ caller, context, body }) => {
      const person = asPerson(caller);
      if (person.viewedBy !== null) throw new NotAllowed('administer');
      const viewed = await access.viewAs(context, body.personId);
      await accounts.lookAs(person.session.tokenHash, viewed.id);
      return again(person);
    },

    endViewAs: async ({ caller, context }) => {
      const person = asPerson(caller);
      if (person.viewedBy !== null) {
        await access.endViewAs(context, person.personId);
        await accounts.lookAs(person.session.tokenHash, null);
      }
      return again(person);
    },

    apiKeys: async ({ context }) => ({ items: await access.apiKeys(context) }),
    // Its answer holds the secret, which must not be kept for a repeat: the same request again makes another key.
    createApiKey: ({ context: { idempotency: _idempotency, ...context }, body }) =>
      access.createApiKey(context, body),
    revokeApiKey: async ({ context, params }) => {
      await access.revokeApiKey(withoutRepeat(context), params.id);
      identify.forget();
    },
    audit: ({ caller, context, query }) => {
      // What an administrator did is not for the eyes of those they look through.
      if (caller.kind === 'person' && caller.viewedBy !== null) throw new NotAllowed('readAudit');
      return access.auditLog(context, pageOf(query));
    },
  };
}

function withoutRepeat({ idempotency: _idempotency, ...context }: Call['context']): Call['context'] {
  return context;
}

/** Loads the sample unless it is there already, as when the start was configured with it. */
async function loadOnce(samples: Samples, context: Call['context'], locale: Locale): Promise<void> {
  try {
    await samples.load(context, locale);
  } catch (error) {
    if (!(error instanceof NameTaken)) throw error;
  }
}

function asPerson(caller: Caller): PersonCaller {
  if (caller.kind !== 'person') throw new NotSignedIn();
  return caller;
}

function addressOf(request: Request): string {
  return request.ip ?? 'unknown';
}

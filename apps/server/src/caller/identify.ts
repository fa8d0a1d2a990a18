import { mayDo, NotSignedIn, type Person } from '@sopflow/model';
import type { Access } from '@sopflow/runtime';
import type { Request } from 'express';
import { type Accounts, hashToken } from '../signIn/accounts.ts';
import { readSessionCookie } from '../signIn/cookie.ts';
import { type Caller, type KeyCaller, NOBODY, type PersonCaller } from './caller.ts';
import { rememberCallers } from './rememberedCallers.ts';

export interface Identify {
  /** Who sent this request. @throws NotSignedIn when it carries a key or a session that is no longer valid */
  (request: Request): Promise<Caller>;
  /** Who is behind this session. */
  bySession(tokenHash: string): Promise<PersonCaller | null>;
  /** What is remembered of everybody is no longer true. */
  forget(): void;
}

export interface IdentifyParts {
  readonly access: Access;
  readonly accounts: Accounts;
  /** How long, in milliseconds, another process may go on believing in a session that ended here. */
  readonly rememberForMs: number;
}

/** Tells who sends a request, from its API key or its session cookie. */
export function createIdentify({ access, accounts, rememberForMs }: IdentifyParts): Identify {
  const now = (): number => performance.now();
  const people = rememberCallers<PersonCaller>({
    find: (tokenHash) => personOf(access, accounts, tokenHash),
    forMs: rememberForMs,
    now,
  });
  const keys = rememberCallers<KeyCaller>({
    find: (secret) => keyOf(access, secret),
    forMs: rememberForMs,
    now,
  });

  const identify = async (request: Request): Promise<Caller> => {
    const authorization = request.headers.authorization;
    if (authorization !== undefined) {
      const secret = /^Bearer (sk_[A-Za-z0-9_-]{10,200})$/u.exec(authorization)?.[1];
      const key = secret === undefined ? null : await keys.get(secret);
      if (key === null) throw new NotSignedIn();
      return key;
    }
    const token = readSessionCookie(request);
    if (token === null || token === '') return NOBODY;
    return (await people.get(hashToken(token))) ?? NOBODY;
  };
  return Object.assign(identify, {
    bySession: (tokenHash: string) => people.get(tokenHash),
    forget() {
      people.forgetAll();
      keys.forgetAll();
    },
  });
}

async function personOf(access: Access, accounts: Accounts, tokenHash: string): Promise<PersonCaller | null> {
  const session = await accounts.findSession(tokenHash);
  const own = session === null ? null : await access.personOfAccount(session.accountId);
  if (session === null || own === null) return null;
  const identity = { kind: 'person', session: { tokenHash, accountId: session.accountId } } as const;
  if (session.viewAs === null) return { ...identity, ...shown(own), viewedBy: null };
  const viewed = await access.activePerson(session.viewAs);
  // Whoever may no longer look, or whose eyes are gone, must not go on with their own as if nothing had happened.
  if (viewed === null || !mayDo(own.roles, 'administer')) return null;
  return { ...identity, ...shown(viewed), viewedBy: { id: own.id, name: own.name } };
}

function shown({ id, name, email, department, locale, timeZone, roles }: Person) {
  return { personId: id, name, email, department, locale, timeZone, roles };
}

async function keyOf(access: Access, secret: string): Promise<KeyCaller | null> {
  const key = await access.apiKeyBySecret(secret);
  return key === null ? null : { kind: 'apiKey', keyId: key.id, name: key.name, roles: key.roles };
}

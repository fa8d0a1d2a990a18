import { createHash, randomBytes } from 'node:crypto';
import type { SignInDatabase } from '@sopflow/store';
import { betterAuth } from 'better-auth';
import { inTurns } from './inTurns.ts';

/** A session that has just been opened. The token leaves in the cookie and is stored nowhere. */
export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

export interface FoundSession {
  readonly accountId: string;
  /** The person through whose eyes its administrator looks. */
  readonly viewAs: string | null;
}

/** Accounts, passwords and sessions, kept by better-auth. Who a person is and what they may do stands in the directory, not here. */
export interface Accounts {
  /** Makes an account, or sets the password of the one this person has. Ends its sessions. Gives the account's id. */
  setPassword(
    person: { readonly id: string; readonly name: string },
    accountId: string | null,
    password: string,
  ): Promise<string>;
  /** Takes about as long for an account that does not exist. */
  checkPassword(accountId: string | null, password: string): Promise<boolean>;
  openSession(accountId: string): Promise<OpenedSession>;
  findSession(tokenHash: string): Promise<FoundSession | null>;
  /** Looks through somebody's eyes from now on, or through one's own again. */
  lookAs(tokenHash: string, personId: string | null): Promise<void>;
  endSession(tokenHash: string, accountId: string): Promise<void>;
  endSessionsOf(accountId: string): Promise<void>;
}

/**
 * A password takes 32 MB and about a tenth of a second of one of the four threads that reading files and resolving names need as well.
 * Whoever is last in line waits a few seconds.
 */
const HASHED_AT_ONCE = 2;
const MOST_WAITING = 60;

const SESSION_SECONDS = 14 * 24 * 60 * 60;

/** What stands in the session table instead of the token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** The settings of better-auth; a test compares its tables with the migrations. */
export function signInSettings(database: SignInDatabase) {
  return {
    // Only its server-side calls are used: no endpoint of its own is mounted, no cookie or link is signed with its secret.
    secret: randomBytes(32).toString('base64url'),
    baseURL: 'http://localhost',
    database: database.pool,
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true },
    user: { modelName: 'sign_in_account' },
    session: {
      modelName: 'sign_in_session',
      expiresIn: SESSION_SECONDS,
      additionalFields: { viewAs: { type: 'string', required: false, input: false, fieldName: 'view_as' } },
    },
    account: { modelName: 'sign_in_credential' },
    verification: { modelName: 'sign_in_verification' },
  } as const;
}

export async function openAccounts(database: SignInDatabase): Promise<Accounts> {
  const { internalAdapter, password: passwords } = await betterAuth(signInSettings(database)).$context;
  const hashing = inTurns('passwords', HASHED_AT_ONCE, MOST_WAITING);
  const hash = (password: string): Promise<string> => hashing(() => passwords.hash(password));
  const decoy = await hash(randomBytes(24).toString('base64url'));

  async function makeAccount(
    person: { readonly id: string; readonly name: string },
    password: string,
  ): Promise<string> {
    // The library wants a mail address of its own; people sign in by the one in the directory, which may change.
    const email = `${person.id}@sign-in.invalid`;
    const left = await internalAdapter.findUserByEmail(email);
    if (left !== null) return left.user.id;
    const account = await internalAdapter.createUser(
      { email, name: person.name, emailVerified: true },
      { method: 'admin' },
    );
    await internalAdapter.linkAccount({
      userId: account.id,
      providerId: 'credential',
      accountId: account.id,
      password: await hash(password),
    });
    return account.id;
  }

  async function endSessionsOf(accountId: string): Promise<void> {
    await internalAdapter.deleteUserSessions(accountId);
    await database.announceEnd(accountId);
  }

  return sayingWhy(database, {
    async setPassword(person, accountId, password) {
      const id = accountId ?? (await makeAccount(person, password));
      await internalAdapter.updatePassword(id, await hash(password));
      await endSessionsOf(id);
      return id;
    },
    async checkPassword(accountId, password) {
      const credential = accountId === null ? null : await internalAdapter.findCredentialAccount(accountId);
      const matches = await hashing(() =>
        passwords.verify({ hash: credential?.password ?? decoy, password }),
      );
      return matches && credential?.password != null;
    },
    async openSession(accountId) {
      const token = randomBytes(32).toString('base64url');
      const session = await internalAdapter.createSession(
        accountId,
        false,
        { token: hashToken(token) },
        true,
      );
      return { token, expiresAt: session.expiresAt };
    },
    async findSession(tokenHash) {
      const found = await internalAdapter.findSession(tokenHash);
      if (found === null || found.session.expiresAt.getTime() <= Date.now()) return null;
      const viewAs: unknown = found.session['viewAs'];
      return { accountId: found.session.userId, viewAs: typeof viewAs === 'string' ? viewAs : null };
    },
    async lookAs(tokenHash, personId) {
      await internalAdapter.updateSession(tokenHash, { viewAs: personId });
    },
    async endSession(tokenHash, accountId) {
      await internalAdapter.deleteSession(tokenHash);
      await database.announceEnd(accountId);
    },
    endSessionsOf,
  });
}

/** The same accounts, whose calls fail as those of the stores do: the library hands on whatever its connections throw. */
function sayingWhy(database: SignInDatabase, accounts: Accounts): Accounts {
  const told =
    <Given extends unknown[], Result>(call: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      try {
        return await call(...given);
      } catch (error) {
        throw database.asFailure(error);
      }
    };
  return {
    setPassword: told(accounts.setPassword),
    checkPassword: told(accounts.checkPassword),
    openSession: told(accounts.openSession),
    findSession: told(accounts.findSession),
    lookAs: told(accounts.lookAs),
    endSession: told(accounts.endSession),
    endSessionsOf: told(accounts.endSessionsOf),
  };
}

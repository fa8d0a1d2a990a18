import type { Person, Role } from '@sopflow/model';
import type { ChangeRecord } from './change.ts';

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly createdById: string;
  readonly createdByName: string | null;
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
}

/** How the attempt to make the first administrator ended. */
export type FirstAdministrator = 'made' | 'alreadySetUp' | 'wrongCode';

/** Who may come in: the first administrator, accounts, API keys. */
export interface AccessStore {
  setupNeeded(): Promise<boolean>;
  /** Keeps the hash of the one-time code while nobody has set up. False when somebody has. */
  offerSetup(codeHash: string): Promise<boolean>;
  /**
   * Makes the first administrator, once: attempts that race each other wait in line. `codeHash` null: no code is asked for.
   * `createAccount` gives the id of the sign-in account; when it throws, nothing is made.
   */
  makeFirstAdministrator(
    person: Person,
    codeHash: string | null,
    createAccount: () => Promise<string>,
    record: ChangeRecord,
  ): Promise<FirstAdministrator>;
  linkAccount(personId: string, accountId: string, record: ChangeRecord): Promise<void>;
  accountOf(personId: string): Promise<string | null>;
  /** The account of the active person with this mail address, in whatever case it is written. */
  accountByEmail(email: string): Promise<string | null>;
  /** The active person behind a sign-in account. */
  personOfAccount(accountId: string): Promise<Person | null>;
  activePerson(personId: string): Promise<Person | null>;
  apiKeys(): Promise<readonly ApiKey[]>;
  addApiKey(
    key: {
      readonly id: string;
      readonly name: string;
      readonly hash: string;
      readonly roles: readonly Role[];
      readonly createdBy: string;
      readonly expiresAt: number | null;
    },
    record: ChangeRecord,
  ): Promise<void>;
  /** @throws NotFound when there is no such key in force */
  revokeApiKey(id: string, record: ChangeRecord): Promise<void>;
  /** The key with this hash, when it is in force now. */
  apiKeyByHash(
    hash: string,
  ): Promise<{ readonly id: string; readonly name: string; readonly roles: readonly Role[] } | null>;
}

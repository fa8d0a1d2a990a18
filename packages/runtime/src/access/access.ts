import {
  type Locale,
  NotFound,
  type Person,
  personOf,
  type Role,
  SetupCodeWrong,
  SetupDone,
} from '@sopflow/model';
import { type CallContext, systemContext } from '../call/callContext.ts';
import { recordOf } from '../call/recordOf.ts';
import type { RequireRight } from '../call/requireRight.ts';
import type { AccessStore, ApiKey } from '../ports/accessStore.ts';
import type { AuditQuery, AuditStore, NamedAuditEntry } from '../ports/auditStore.ts';
import type { Page } from '../ports/page.ts';

export interface AccessParts {
  readonly store: AccessStore;
  readonly audit: AuditStore;
  readonly requireRight: RequireRight;
  readonly newId: (prefix: string) => string;
  /** A secret that cannot be guessed, in letters and digits. */
  readonly newSecret: () => string;
  /** A one-way digest of a secret that was made by `newSecret`. */
  readonly digest: (secret: string) => string;
}

export interface FirstAdministratorInput {
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
}

/** Set-up, API keys, looking through somebody's eyes, and the audit log. Passwords and sessions are the sign-in library's. */
export interface Access {
  setupNeeded(): Promise<boolean>;
  /** A new one-time code for the console while nobody has set up; null afterwards. Those given before work as well, whichever process printed them, until one was used. */
  offerSetup(): Promise<string | null>;
  /** @throws SetupDone, SetupCodeWrong */
  makeFirstAdministrator(
    input: FirstAdministratorInput,
    code: string | null,
    createAccount: (person: Person) => Promise<string>,
  ): Promise<Person>;
  /** Remembers the account with which a person signs in from now on. */
  linkAccount(context: CallContext, personId: string, accountId: string): Promise<void>;
  accountOf(personId: string): Promise<string | null>;
  /** The account of the active person with this mail address. */
  accountByEmail(email: string): Promise<string | null>;
  personOfAccount(accountId: string): Promise<Person | null>;
  activePerson(personId: string): Promise<Person | null>;
  /** Checks that an administrator may look through this person's eyes, and writes it down. @throws NotAllowed, NotFound */
  viewAs(context: CallContext, personId: string): Promise<Person>;
  endViewAs(context: CallContext, personId: string): Promise<void>;
  apiKeys(context: CallContext): Promise<readonly ApiKey[]>;
  /** The secret is given this once and kept nowhere. */
  createApiKey(
    context: CallContext,
    key: { readonly name: string; readonly roles: readonly Role[]; readonly expiresAt: number | null },
  ): Promise<{ readonly apiKey: ApiKey; readonly secret: string }>;
  revokeApiKey(context: CallContext, id: string): Promise<void>;
  apiKeyBySecret(
    secret: string,
  ): Promise<{ readonly id: string; readonly name: string; readonly roles: readonly Role[] } | null>;
  auditLog(context: CallContext, query: AuditQuery): Promise<Page<NamedAuditEntry>>;
}

export function createAccess({ store, audit, requireRight, newId, newSecret, digest }: AccessParts): Access {
  return {
    setupNeeded: () => store.setupNeeded(),
    async offerSetup() {
      const code = newSecret().slice(0, 20);
      return (await store.offerSetup(digest(code))) ? code : null;
    },
    async makeFirstAdministrator({ name, email, locale }, code, createAccount) {
      const person: Person = {
        id: 'admin',
        name,
        email,
        locale,
        timeZone: null,
        roles: ['administrator', 'processOwner', 'operations', 'staff'],
        department: null,
        managerId: null,
        status: 'active',
        absence: null,
      };
      const record = recordOf(
        systemContext('setup'),
        'setup.administrator',
        'person',
        person.id,
        'organisation',
      );
      const ended = await store.makeFirstAdministrator(
        person,
        code === null ? null : digest(code.trim()),
        () => createAccount(person),
        record,
      );
      if (ended === 'alreadySetUp') throw new SetupDone();
      if (ended === 'wrongCode') throw new SetupCodeWrong();
      return person;
    },
    async linkAccount(context, personId, accountId) {
      await requireRight(context, 'administer', { kind: 'person', id: personId });
      await store.linkAccount(
        personId,
        accountId,
        recordOf(context, 'person.password', 'person', personId, 'organisation'),
      );
    },
    accountOf: (personId) => store.accountOf(personId),
    accountByEmail: (email) => store.accountByEmail(email),
    personOfAccount: (accountId) => store.personOfAccount(accountId),
    activePerson: (personId) => store.activePerson(personId),

    async viewAs(context, personId) {
      await requireRight(context, 'administer', { kind: 'person', id: personId });
      const person = await store.activePerson(personId);
      if (person === null) throw new NotFound('person', personId);
      await audit.record([
        {
          actor: context.actor,
          action: 'viewAs.begin',
          objectKind: 'person',
          objectId: personId,
          outcome: 'done',
          detail: {},
        },
      ]);
      return person;
    },
    async endViewAs(context, personId) {
      await audit.record([
        {
          actor: context.actor,
          action: 'viewAs.end',
          objectKind: 'person',
          objectId: personId,
          outcome: 'done',
          detail: {},
        },
      ]);
    },

    async apiKeys(context) {
      await requireRight(context, 'administer', { kind: 'apiKey', id: null });
      return store.apiKeys();
    },
    async createApiKey(context, { name, roles, expiresAt }) {
      await requireRight(context, 'administer', { kind: 'apiKey', id: null });
      const id = newId('key');
      const secret = `sk_${newSecret()}`;
      const createdBy = personOf(context.actor) ?? context.principal;
      await store.addApiKey(
        { id, name, hash: digest(secret), roles, createdBy, expiresAt },
        recordOf(context, 'apiKey.create', 'apiKey', id, null, { name, roles: [...roles] }),
      );
      const apiKey = (await store.apiKeys()).find((key) => key.id === id);
      if (apiKey === undefined) throw new NotFound('apiKey', id);
      return { apiKey, secret };
    },
    async revokeApiKey(context, id) {
      await requireRight(context, 'administer', { kind: 'apiKey', id });
      await store.revokeApiKey(id, recordOf(context, 'apiKey.revoke', 'apiKey', id, null));
    },
    apiKeyBySecret: (secret) => store.apiKeyByHash(digest(secret)),

    async auditLog(context, query) {
      await requireRight(context, 'readAudit', { kind: 'route', id: 'audit' });
      return audit.list(query);
    },
  };
}

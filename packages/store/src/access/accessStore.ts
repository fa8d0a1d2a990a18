import { NameTaken, NotFound, type Person, type Role } from '@sopflow/model';
import type { AccessStore, ApiKey } from '@sopflow/runtime';
import { changing } from '../change/changing.ts';
import type { Database } from '../database/database.ts';
import { isUniqueViolation } from '../database/failure.ts';
import * as sql from './sql.ts';

/** Codes that work at once: those of the last so many starts, of every process that was started before the set-up. */
const MOST_CODES = 32;

/** Thrown inside the transaction of the set-up to leave it without a trace; never leaves this file. */
class SetupRefused extends Error {
  readonly reason: 'alreadySetUp' | 'wrongCode';
  constructor(reason: 'alreadySetUp' | 'wrongCode') {
    super(reason);
    this.reason = reason;
  }
}

/** Set-up, accounts and API keys in Postgres. */
export function createAccessStore(database: Database): AccessStore {
  return {
    async setupNeeded() {
      return (await database.rows(sql.SETUP_OPEN)).length > 0;
    },
    async offerSetup(codeHash) {
      return (await database.rows(sql.OFFER_SETUP, [codeHash, MOST_CODES])).length > 0;
    },
    async makeFirstAdministrator(person, codeHash, createAccount, record) {
      try {
        await changing(database, record, async (on) => {
          const [setup] = await on.rows<{ codeHashes: readonly string[]; doneAt: number | null }>(
            sql.LOCK_SETUP,
          );
          if (setup === undefined || setup.doneAt !== null) throw new SetupRefused('alreadySetUp');
          if (codeHash !== null && !setup.codeHashes.includes(codeHash)) throw new SetupRefused('wrongCode');
          await on.rows(sql.ADD_ADMINISTRATOR, [
            person.id,
            person.name,
            person.email,
            person.locale,
            person.roles,
          ]);
          await on.rows(sql.LINK_ACCOUNT, [person.id, await createAccount()]);
          await on.rows(sql.END_SETUP, [person.locale]);
        });
        return 'made';
      } catch (error) {
        if (error instanceof SetupRefused) return error.reason;
        throw isUniqueViolation(error, 'person_email')
          ? new NameTaken('person', person.email, '/email')
          : error;
      }
    },
    linkAccount: (personId, accountId, record) =>
      changing(database, record, async (on) => void (await on.rows(sql.LINK_ACCOUNT, [personId, accountId]))),
    async accountOf(personId) {
      const [row] = await database.rows<{ accountId: string | null }>(sql.ACCOUNT_OF, [personId]);
      return row?.accountId ?? null;
    },
    async accountByEmail(email) {
      const [row] = await database.rows<{ accountId: string | null }>(sql.ACCOUNT_BY_EMAIL, [email]);
      return row?.accountId ?? null;
    },
    async personOfAccount(accountId) {
      const [person] = await database.rows<Person>(sql.PERSON_OF_ACCOUNT, [accountId]);
      return person ?? null;
    },
    async activePerson(personId) {
      const [person] = await database.rows<Person>(sql.ACTIVE_PERSON, [personId]);
      return person ?? null;
    },
    apiKeys: () => database.rows<ApiKey>(sql.API_KEYS),
    addApiKey: (key, record) =>
      changing(
        database,
        record,
        async (on) =>
          void (await on.rows(sql.ADD_API_KEY, [
            key.id,
            key.name,
            key.hash,
            key.roles,
            key.createdBy,
            key.expiresAt,
          ])),
      ),
    revokeApiKey: (id, record) =>
      changing(database, record, async (on) => {
        const revoked = await on.rows(sql.REVOKE_API_KEY, [id]);
        if (revoked.length === 0) throw new NotFound('apiKey', id);
      }),
    async apiKeyByHash(hash) {
      const [key] = await database.rows<{ id: string; name: string; roles: readonly Role[] }>(
        sql.API_KEY_BY_HASH,
        [hash],
      );
      return key ?? null;
    },
  };
}

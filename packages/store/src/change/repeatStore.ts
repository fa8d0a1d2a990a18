import type { JsonObject } from '@sopflow/model';
import type { RepeatStore } from '@sopflow/runtime';
import type { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';

const FIND = statement(
  'repeats.find',
  'SELECT request_hash AS "requestHash", answer FROM idempotency WHERE principal = $1 AND key = $2',
);
const FILL = statement(
  'repeats.fill',
  'UPDATE idempotency SET answer = $3 WHERE principal = $1 AND key = $2',
);

/** Kept answers in Postgres. */
export function createRepeatStore(database: Database): RepeatStore {
  return {
    async find(principal, key) {
      const [row] = await database.rows<{ requestHash: string; answer: JsonObject }>(FIND, [principal, key]);
      return row ?? null;
    },
    async fill(principal, key, answer) {
      await database.rows(FILL, [principal, key, JSON.stringify(answer)]);
    },
  };
}

import type { JsonObject } from '@sopflow/model';
import type { KeptAnswer, RepeatStore } from '@sopflow/runtime';
import type { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';

const FIND = statement(
  'repeats.find',
  'SELECT request_hash AS "requestHash", answer, sopflow_now() - created_at AS "ageMs" FROM idempotency WHERE principal = $1 AND key = $2',
);
const FILL = statement(
  'repeats.fill',
  `UPDATE idempotency SET answer = CASE WHEN answer ? 'given' THEN answer ELSE $3 END WHERE principal = $1 AND key = $2 RETURNING answer`,
);

/** Kept answers in Postgres. */
export function createRepeatStore(database: Database): RepeatStore {
  return {
    async find(principal, key) {
      const [row] = await database.rows<KeptAnswer>(FIND, [principal, key]);
      return row ?? null;
    },
    async fill(principal, key, answer) {
      const [row] = await database.rows<{ answer: JsonObject }>(FILL, [
        principal,
        key,
        JSON.stringify(answer),
      ]);
      return row?.answer ?? null;
    },
  };
}

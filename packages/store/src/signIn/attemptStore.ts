import { createHash } from 'node:crypto';
import type { AttemptStore, AttemptWindow } from '@sopflow/runtime';
import type { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';

/** Makes the row or locks the one that is there: in one statement, so that nothing can come in between. */
const TAKE = statement(
  'signInAttempts.take',
  `INSERT INTO sign_in_attempt AS a (kind, place, count, ends_at) VALUES ($1, $2, 0, 0)
   ON CONFLICT (kind, place) DO UPDATE SET count = a.count
   RETURNING count, ends_at AS "endsAt", sopflow_now() AS now`,
);
const PUT = statement(
  'signInAttempts.put',
  'UPDATE sign_in_attempt SET count = $3, ends_at = $4 WHERE kind = $1 AND place = $2',
);
const REMOVE = statement(
  'signInAttempts.remove',
  'DELETE FROM sign_in_attempt WHERE kind = $1 AND place = $2',
);

/** Attempts in Postgres. */
export function createAttemptStore(database: Database): AttemptStore {
  return {
    change: (kind, name, next) =>
      database.transaction(async (sql) => {
        const place = placeOf(name);
        const [row] = await sql.rows<AttemptWindow & { readonly now: number }>(TAKE, [kind, place]);
        if (row === undefined) throw new TypeError('The attempt was neither made nor found.');
        const { count, endsAt, now } = row;
        const made = next(endsAt > now ? { count, endsAt } : null, now);
        if (made.window === null) await sql.rows(REMOVE, [kind, place]);
        else if (made.window.count !== count || made.window.endsAt !== endsAt)
          await sql.rows(PUT, [kind, place, made.window.count, made.window.endsAt]);
        return made;
      }),
  };
}

/** One of 2^20 places: as many rows as there can ever be, whatever names are invented. */
function placeOf(name: string): number {
  return createHash('sha256').update(name).digest().readUIntBE(0, 3) >>> 4;
}

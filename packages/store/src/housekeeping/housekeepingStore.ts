import type { HousekeepingStore } from '@sopflow/runtime';
import type { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';

const DAY = 86_400_000;

/** What grows old: its table, the condition of being old at `$1` (now), and the order in which it goes. */
const OLD = [
  ['timer', `fired_at < $1::bigint - ${7 * DAY}`, 'fired_at'],
  ['outbox', `done_at < $1::bigint - ${7 * DAY}`, 'done_at'],
  ['idempotency', `created_at < $1::bigint - ${DAY}`, 'created_at'],
  ['sign_in_attempt', 'ends_at < $1::bigint', 'ends_at'],
  ['metric_sample', `at < $1::bigint - ${7 * DAY}`, 'at'],
  [
    'task_draft',
    `saved_at < $1::bigint - ${7 * DAY} AND EXISTS (SELECT FROM task WHERE task.id = task_id AND task.status <> 'open')`,
    'saved_at',
  ],
] as const;

const NOW = statement('housekeeping.now', 'SELECT sopflow_now() AS now');

/** Rows are found by their physical place: read and removed within one statement, it cannot change under it. */
const REMOVALS = OLD.map(([table, old, order]) =>
  statement(
    `housekeeping.${table}`,
    `WITH gone AS (DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${old} ORDER BY ${order} LIMIT $2 FOR UPDATE SKIP LOCKED)) RETURNING 1)
     SELECT count(*)::int AS gone FROM gone`,
  ),
);

/** Housekeeping in Postgres. */
export function createHousekeepingStore(database: Database): HousekeepingStore {
  return {
    async round(limit) {
      const [moment] = await database.rows<{ now: number }>(NOW);
      let gone = 0;
      for (const removal of REMOVALS) {
        const [row] = await database.rows<{ gone: number }>(removal, [moment?.now, limit]);
        gone += row?.gone ?? 0;
      }
      return gone;
    },
  };
}

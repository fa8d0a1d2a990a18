import type { Part } from './part.ts';

/** Writes what leaves the database. It is claimed for the hand-over that follows the commit; the sweep takes what that leaves behind. */
export const outboxed: Part = {
  name: 'outboxed',
  instance: 'id',
  columns: [
    ['id', 'text'],
    ['key', 'text'],
    ['effect', 'jsonb'],
    ['at', 'bigint'],
  ],
  cte: `INSERT INTO outbox (key, instance_id, effect, created_at, claimed_until)
        SELECT r.key, r.id, r.effect, r.at, 0 FROM outboxed_row r RETURNING id`,
};

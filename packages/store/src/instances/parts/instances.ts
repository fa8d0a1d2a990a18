import type { Part } from './part.ts';

/**
 * Moves instances on from the seq they were decided at. Its ids are the first parameter of the statement: by them the rows are found through
 * the primary key and in its order, in which concurrent commits cannot deadlock.
 */
export const moved: Part = {
  name: 'moved',
  instance: 'id',
  columns: [
    ['id', 'text'],
    ['seq', 'int'],
    ['snapshot', 'text'],
  ],
  cte: `UPDATE instance i SET seq = r.seq + 1, snapshot = r.snapshot FROM moved_row r
        WHERE i.id = ANY ($1::text[]) AND i.id = r.id AND i.seq = r.seq RETURNING i.id`,
};

/** Creates instances; one that exists already stays as it is. */
export const born: Part = {
  name: 'born',
  instance: 'id',
  columns: [
    ['id', 'text'],
    ['kind', 'text'],
    ['definition', 'jsonb'],
    ['snapshot', 'text'],
  ],
  cte: `INSERT INTO instance (id, kind, definition, seq, snapshot) SELECT id, kind, definition, 1, snapshot FROM born_row ON CONFLICT DO NOTHING RETURNING id`,
};

/** Appends to the event log. */
export const logged: Part = {
  name: 'logged',
  instance: 'id',
  columns: [
    ['id', 'text'],
    ['seq', 'int'],
    ['at', 'bigint'],
    ['actor', 'text'],
    ['stimulus', 'text'],
    ['facts', 'text'],
  ],
  cte: `INSERT INTO run_event (run_id, seq, at, actor, stimulus, facts) SELECT r.id, r.seq, r.at, r.actor, r.stimulus, r.facts FROM logged_row r`,
};

/** Keeps answers for repeats. No ON CONFLICT: a key that somebody else used meanwhile must undo the change it comes with. */
export const answered: Part = {
  name: 'answered',
  instance: 'id',
  columns: [
    ['id', 'text'],
    ['principal', 'text'],
    ['key', 'text'],
    ['request_hash', 'text'],
    ['answer', 'jsonb'],
    ['at', 'bigint'],
  ],
  cte: `INSERT INTO idempotency (principal, key, request_hash, answer, created_at)
        SELECT r.principal, r.key, r.request_hash, r.answer, r.at FROM answered_row r`,
};

import type { Part } from './part.ts';

const ARM = `INSERT INTO timer (instance_id, key, due_at) SELECT r.id, r.key, r.due_at FROM timer_armed_row r`;

/**
 * Arms timers, also ones that were armed or fired before. That is rare (a deadline that moved, a level that repeats), and being ready for it
 * costs each new timer half as much again: together, they are taken for new.
 */
export const timersArmed: Part = {
  name: 'timer_armed',
  instance: 'id',
  columns: [
    ['id', 'text'],
    ['key', 'text'],
    ['due_at', 'bigint'],
  ],
  cteTogether: ARM,
  cte: `${ARM}
        ON CONFLICT (instance_id, key) DO UPDATE SET due_at = excluded.due_at, version = timer.version + 1, fired_at = NULL, failures = 0`,
};

/** Cancels timers: a timer that will not fire leaves nothing behind. */
export const timersCancelled: Part = {
  name: 'timer_cancelled',
  instance: 'id',
  columns: [
    ['id', 'text'],
    ['key', 'text'],
  ],
  cte: `DELETE FROM timer t USING timer_cancelled_row r
        WHERE t.instance_id = ANY (ARRAY[r.id]) AND t.key = ANY (ARRAY[r.key])`,
};

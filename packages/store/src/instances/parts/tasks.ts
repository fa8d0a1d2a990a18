import type { Part } from './part.ts';

/** Opens tasks. A task that the same decision closed again is written as it ended. */
export const tasksOpened: Part = {
  name: 'task_opened',
  instance: 'run_id',
  columns: [
    ['id', 'text'],
    ['run_id', 'text'],
    ['step_id', 'text'],
    ['kind', 'text'],
    ['title', 'jsonb'],
    ['status', 'text'],
    ['owner_id', 'text'],
    // An array of arrays does not fit into one parameter: the candidates of a task travel as the text of an array.
    ['candidate_ids', 'text'],
    ['priority', 'text'],
    ['opened_at', 'bigint'],
    ['due_at', 'bigint'],
    ['outcome', 'text'],
    ['closed_by', 'text'],
    ['closed_at', 'bigint'],
  ],
  cte: `INSERT INTO task (id, run_id, step_id, kind, title, status, owner_id, candidate_ids, priority, opened_at, due_at, outcome, closed_by, closed_at)
        SELECT r.id, r.run_id, r.step_id, r.kind, r.title, r.status, r.owner_id, r.candidate_ids::text[], r.priority, r.opened_at, r.due_at, r.outcome, r.closed_by, r.closed_at
        FROM task_opened_row r`,
};

/**
 * Closes tasks; that they are open follows from the seq. (Saying so here would let Postgres read the whole index of open tasks instead of
 * the primary key.)
 */
export const tasksClosed: Part = {
  name: 'task_closed',
  instance: 'run_id',
  columns: [
    ['id', 'text'],
    ['run_id', 'text'],
    ['status', 'text'],
    ['outcome', 'text'],
    ['closed_by', 'text'],
    ['closed_at', 'bigint'],
  ],
  cte: `UPDATE task t SET status = r.status, outcome = r.outcome, closed_by = r.closed_by, closed_at = r.closed_at
        FROM task_closed_row r WHERE t.id = ANY (ARRAY[r.id])`,
};

/**
 * Changes open tasks, perhaps closing them as well: a statement may change a row only once. A column of which nothing was said (null, or
 * its `sets_` false) stays.
 */
export const tasksChanged: Part = {
  name: 'task_changed',
  instance: 'run_id',
  columns: [
    ['id', 'text'],
    ['run_id', 'text'],
    ['sets_owner', 'boolean'],
    ['owner_id', 'text'],
    ['candidate_ids', 'text'],
    ['priority', 'text'],
    ['sets_due', 'boolean'],
    ['due_at', 'bigint'],
    ['status', 'text'],
    ['outcome', 'text'],
    ['closed_by', 'text'],
    ['closed_at', 'bigint'],
  ],
  cte: `UPDATE task t SET
          owner_id = CASE WHEN r.sets_owner THEN r.owner_id ELSE t.owner_id END, candidate_ids = coalesce(r.candidate_ids::text[], t.candidate_ids),
          priority = coalesce(r.priority, t.priority), due_at = CASE WHEN r.sets_due THEN r.due_at ELSE t.due_at END,
          status = coalesce(r.status, t.status), outcome = r.outcome, closed_by = r.closed_by, closed_at = r.closed_at
        FROM task_changed_row r
        WHERE t.id = ANY (ARRAY[r.id])`,
};

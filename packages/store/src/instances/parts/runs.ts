import type { Part } from './part.ts';

/** Adds runs to the lists. */
export const runsBegun: Part = {
  name: 'run_begun',
  instance: 'id',
  columns: [
    ['id', 'text'],
    ['version_id', 'text'],
    ['sop_id', 'text'],
    ['title', 'text'],
    ['status', 'text'],
    ['starter_id', 'text'],
    ['parent_id', 'text'],
    ['started_at', 'bigint'],
    ['due_at', 'bigint'],
    ['ended_at', 'bigint'],
  ],
  cte: `INSERT INTO run (id, version_id, sop_id, title, status, starter_id, parent_id, started_at, due_at, ended_at)
        SELECT r.id, r.version_id, r.sop_id, r.title, r.status, r.starter_id, r.parent_id, r.started_at, r.due_at, r.ended_at FROM run_begun_row r`,
};

/** Shows in the lists that runs were suspended, go on, or ended. */
export const runsChanged: Part = {
  name: 'run_changed',
  instance: 'id',
  columns: [
    ['id', 'text'],
    ['status', 'text'],
    ['ended_at', 'bigint'],
  ],
  cte: `UPDATE run SET status = r.status, ended_at = r.ended_at FROM run_changed_row r
        WHERE run.id = ANY (ARRAY[r.id])`,
};

/** Records why incidents were started. */
export const incidents: Part = {
  name: 'incident_begun',
  instance: 'id',
  columns: [
    ['id', 'text'],
    ['plan_key', 'text'],
    ['trigger_key', 'text'],
    ['evidence', 'jsonb'],
    ['started_by', 'text'],
    ['started_at', 'bigint'],
  ],
  cte: `INSERT INTO incident (run_id, plan_key, trigger_key, evidence, started_by, started_at)
        SELECT r.id, r.plan_key, r.trigger_key, r.evidence, r.started_by, r.started_at FROM incident_begun_row r`,
};

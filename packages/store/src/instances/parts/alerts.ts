import type { Part } from './part.ts';

/** Adds alerts to the lists. */
export const alertsRaised: Part = {
  name: 'alert_raised',
  instance: 'id',
  columns: [
    ['id', 'text'],
    ['policy_revision_id', 'text'],
    ['policy_key', 'text'],
    ['status', 'text'],
    ['level', 'int'],
    ['cause', 'jsonb'],
    ['run_id', 'text'],
    ['sop_key', 'text'],
    ['step_id', 'text'],
    ['raised_at', 'bigint'],
    ['next_at', 'bigint'],
  ],
  cte: `INSERT INTO alert (id, policy_revision_id, policy_key, status, level, cause, run_id, sop_key, step_id, raised_at, next_at)
        SELECT r.id, r.policy_revision_id, r.policy_key, r.status, r.level, r.cause, r.run_id, r.sop_key, r.step_id, r.raised_at, r.next_at
        FROM alert_raised_row r`,
};

/** Shows in the lists that alerts climbed, were acknowledged or were resolved. */
export const alertsChanged: Part = {
  name: 'alert_changed',
  instance: 'id',
  columns: [
    ['id', 'text'],
    ['status', 'text'],
    ['level', 'int'],
    ['next_at', 'bigint'],
    ['acknowledged_by', 'text'],
    ['acknowledged_at', 'bigint'],
    ['resolved_at', 'bigint'],
  ],
  cte: `UPDATE alert SET status = r.status, level = r.level, next_at = r.next_at, acknowledged_by = coalesce(alert.acknowledged_by, r.acknowledged_by),
          acknowledged_at = coalesce(alert.acknowledged_at, r.acknowledged_at), resolved_at = coalesce(alert.resolved_at, r.resolved_at)
        FROM alert_changed_row r WHERE alert.id = ANY (ARRAY[r.id])`,
};

/** Records when alerts reached their levels, the first time: what triggers count. */
export const levelsReached: Part = {
  name: 'level_reached',
  instance: 'id',
  columns: [
    ['id', 'text'],
    ['level', 'int'],
    ['sop_key', 'text'],
    ['at', 'bigint'],
  ],
  cte: `INSERT INTO alert_level (alert_id, level, sop_key, at)
        SELECT r.id, r.level, coalesce(r.sop_key, (SELECT sop_key FROM alert WHERE alert.id = r.id)), r.at FROM level_reached_row r
        ON CONFLICT DO NOTHING`,
};

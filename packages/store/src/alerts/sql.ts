import { statement } from '../database/statement.ts';

const ALERT_COLUMNS = `
  a.id, a.status, a.level, jsonb_array_length(r.content->'levels') AS levels, a.policy_key AS "policyKey", r.content->'name' AS "policyName",
  a.run_id AS "runId", a.cause->>'runTitle' AS "runTitle", a.sop_key AS "sopKey", coalesce(s.name, jsonb_build_object('en', a.sop_key)) AS "sopName",
  a.step_id AS "stepId", nullif(a.cause->'stepName', 'null') AS "stepName", (a.cause->>'dueAt')::bigint AS "dueAt", a.cause->'taskIds' AS "taskIds",
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name)) FROM person p WHERE a.cause->'ownerIds' ? p.id), '[]') AS owners,
  a.raised_at AS "raisedAt", a.next_at AS "nextAt", a.acknowledged_by AS "acknowledgedById", k.name AS "acknowledgedByName",
  a.acknowledged_at AS "acknowledgedAt", a.resolved_at AS "resolvedAt"`;

const ALERT_FROM = `
  FROM alert a JOIN policy_revision r ON r.id = a.policy_revision_id LEFT JOIN sop s ON s.key = a.sop_key LEFT JOIN person k ON k.id = a.acknowledged_by`;

/** $1 status, $2 SOP, $3 run, $4 pattern, $5/$6 where the page begins, $7 how many. */
const listing = (condition: string) => `SELECT ${ALERT_COLUMNS} ${ALERT_FROM}
  WHERE ${condition} AND ($1::text IS NULL OR a.status = $1) AND ($2::text IS NULL OR a.sop_key = $2) AND ($3::text IS NULL OR a.run_id = $3)
    AND ($4::text IS NULL OR a.cause->>'runTitle' ILIKE $4 OR a.cause->'stepName'->>'zh' ILIKE $4 OR a.cause->'stepName'->>'en' ILIKE $4)
    AND ($5::bigint IS NULL OR (a.raised_at, a.id) < ($5, $6)) ORDER BY a.raised_at DESC, a.id DESC LIMIT $7`;

export const LIST_ALERTS = statement('alerts.list', listing('true'));
/** The same over the partial index of alerts that are not resolved, so that it does not grow with history. */
export const LIST_UNRESOLVED = statement('alerts.listUnresolved', listing(`a.status <> 'resolved'`));
export const ALERT = statement(
  'alerts.get',
  `SELECT ${ALERT_COLUMNS}, r.content AS policy, a.cause ${ALERT_FROM} WHERE a.id = $1`,
);
export const ALERT_COUNTS = statement(
  'alerts.counts',
  `SELECT count(*) FILTER (WHERE status = 'open')::int AS open, count(*) FILTER (WHERE status = 'acknowledged')::int AS acknowledged,
     coalesce(max(level), 0) AS "highestLevel" FROM alert WHERE status <> 'resolved'`,
);

export const LIST_DELIVERIES = statement(
  'alerts.deliveries',
  `SELECT d.key, d.alert_id AS "alertId", d.run_id AS "runId", d.person_id AS "personId", p.name AS "personName", d.channel, d.target,
     (d.notice->'about'->>'level')::int AS level, d.status, d.attempts, CASE WHEN d.status = 'pending' THEN d.next_attempt_at END AS "nextAttemptAt",
     d.failure, d.last_error AS "lastError", d.created_at AS "createdAt", d.delivered_at AS "deliveredAt"
   FROM delivery d LEFT JOIN person p ON p.id = d.person_id
   WHERE ($1::text IS NULL OR d.alert_id = $1) AND ($2::text IS NULL OR d.status = $2) AND ($3::bigint IS NULL OR (d.created_at, d.key) < ($3, $4))
     AND ($6::text IS NULL OR (d.channel = 'webhook' AND d.target = $6))
   ORDER BY d.created_at DESC, d.key DESC LIMIT $5`,
);

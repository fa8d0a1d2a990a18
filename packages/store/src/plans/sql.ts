import { statement } from '../database/statement.ts';

export const PLANS = statement(
  'plans.list',
  `SELECT s.key, s.name, v.number AS "versionNumber", v.published_at AS "publishedAt",
     jsonb_strip_nulls(jsonb_build_object('purpose', v.document->'purpose')) || jsonb_build_object('startForm', v.document->'startForm') AS document,
     coalesce((SELECT jsonb_agg(jsonb_build_object('runId', r.id, 'title', r.title, 'startedAt', r.started_at) ORDER BY r.started_at DESC)
       FROM run r WHERE r.sop_id = s.id AND r.status IN ('running', 'suspended') AND r.parent_id IS NULL), '[]') AS running,
     (SELECT max(i.started_at) FROM incident i WHERE i.plan_key = s.key) AS "lastStartedAt"
   FROM sop s JOIN sop_version v ON v.sop_id = s.id AND v.status = 'published' WHERE s.kind = 'emergency' ORDER BY s.key`,
);
export const TRIGGERS = statement(
  'plans.triggers',
  `SELECT t.content, s.name AS "planName", CASE WHEN t.quiet_until > sopflow_now() THEN t.quiet_until END AS "quietUntil"
   FROM plan_trigger t LEFT JOIN sop s ON s.key = t.plan_key ORDER BY t.key`,
);
export const SAVE_TRIGGERS = statement(
  'plans.saveTriggers',
  `INSERT INTO plan_trigger (key, plan_key, content, enabled) SELECT value->>'key', value->>'plan', value, (value->>'enabled')::boolean FROM jsonb_array_elements($1::jsonb)
   ON CONFLICT (key) DO UPDATE SET plan_key = excluded.plan_key, content = excluded.content, enabled = excluded.enabled`,
);
export const REMOVE_TRIGGER = statement(
  'plans.removeTrigger',
  'DELETE FROM plan_trigger WHERE key = $1 RETURNING key',
);
export const ADD_SAMPLES = statement(
  'plans.addSamples',
  `INSERT INTO metric_sample (series, at, value)
   SELECT DISTINCT ON (g.series, at) g.series, coalesce(g.at, n.now) AS at, g.value
   FROM jsonb_to_recordset($1::jsonb) AS g (series text, at bigint, value double precision), (SELECT sopflow_now() AS now) n
   ON CONFLICT (series, at) DO UPDATE SET value = excluded.value RETURNING series`,
);
/** $1 live or ended, $2 plan, $3/$4 where the page begins, $5 how many. */
export const INCIDENTS = statement(
  'plans.incidents',
  `SELECT i.run_id AS "runId", r.title, i.plan_key AS "planKey", coalesce(s.name, jsonb_build_object('en', i.plan_key)) AS "planName", r.status,
     i.trigger_key AS "triggerKey", t.content->'name' AS "triggerName", i.evidence, i.started_by AS "startedById", p.name AS "startedByName",
     i.started_at AS "startedAt", r.ended_at AS "endedAt", (SELECT count(*)::int FROM task k WHERE k.id >= i.run_id || '.' AND k.id < i.run_id || '/' AND k.status = 'open') AS "openTasks"
   FROM incident i JOIN run r ON r.id = i.run_id LEFT JOIN sop s ON s.key = i.plan_key LEFT JOIN plan_trigger t ON t.key = i.trigger_key LEFT JOIN person p ON p.id = i.started_by
   WHERE ($1::text IS NULL OR (r.status IN ('running', 'suspended')) = ($1 = 'live')) AND ($2::text IS NULL OR i.plan_key = $2)
     AND ($3::bigint IS NULL OR (i.started_at, i.run_id) < ($3, $4)) ORDER BY i.started_at DESC, i.run_id DESC LIMIT $5`,
);
export const ENABLED_TRIGGERS = statement(
  'plans.enabledTriggers',
  `SELECT key, content->'condition' AS condition FROM plan_trigger WHERE enabled ORDER BY key`,
);
export const LOCK_TRIGGER = statement(
  'plans.lockTrigger',
  `SELECT t.content AS trigger, t.quiet_until AS "quietUntil", sopflow_now() AS now,
     EXISTS (SELECT FROM incident i JOIN run r ON r.id = i.run_id WHERE i.trigger_key = t.key AND r.status IN ('running', 'suspended')) AS "incidentRunning"
   FROM plan_trigger t WHERE t.key = $1 AND t.enabled FOR UPDATE OF t SKIP LOCKED`,
);
/** The newest only: a series that sends faster than anybody needs does not make evaluating slow. */
export const SAMPLES_SINCE = statement(
  'plans.samplesSince',
  'SELECT series, at, value FROM metric_sample WHERE series = $1 AND at >= $2 ORDER BY at DESC LIMIT 20000',
);
export const LEVELS_SINCE = statement(
  'plans.levelsSince',
  'SELECT alert_id AS "alertId", level, sop_key AS "sopKey", at FROM alert_level WHERE level >= $1 AND at > $2 ORDER BY at DESC LIMIT 20000',
);
export const KEEP_QUIET = statement(
  'plans.keepQuiet',
  'UPDATE plan_trigger SET quiet_until = $2 WHERE key = $1',
);

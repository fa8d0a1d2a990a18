import { statement } from '../database/statement.ts';

const PERSON_COLUMNS = `
  p.id, p.name, p.email, p.locale, p.time_zone AS "timeZone", p.roles, p.department, p.manager_id AS "managerId", p.status,
  CASE WHEN p.absent_from IS NULL THEN NULL ELSE jsonb_build_object('from', p.absent_from, 'to', p.absent_to, 'standInId', p.stand_in_id) END AS absence,
  m.name AS "managerName", p.account_id IS NOT NULL AS "canSignIn",
  coalesce((SELECT jsonb_agg(jsonb_build_object('key', o.key, 'name', o.name) ORDER BY o.key) FROM position_holder h JOIN position o ON o.key = h.position_key WHERE h.person_id = p.id), '[]') AS positions`;

/** $1 pattern, $2 status, $3 position, $4/$5 the name and id after which the page begins, $6 how many. */
export const LIST_PEOPLE = statement(
  'organisation.people',
  `SELECT ${PERSON_COLUMNS} FROM person p LEFT JOIN person m ON m.id = p.manager_id
   WHERE ($1::text IS NULL OR p.name ILIKE $1 OR p.email ILIKE $1 OR p.id ILIKE $1) AND ($2::text IS NULL OR p.status = $2)
     AND ($3::text IS NULL OR EXISTS (SELECT FROM position_holder h WHERE h.person_id = p.id AND h.position_key = $3))
     AND ($4::text IS NULL OR (p.name, p.id) > ($4, $5)) ORDER BY p.name, p.id LIMIT $6`,
);
export const PERSON = statement(
  'organisation.person',
  `SELECT ${PERSON_COLUMNS} FROM person p LEFT JOIN person m ON m.id = p.manager_id WHERE p.id = $1`,
);

const PEOPLE_VALUES = `
  SELECT id, name, email, locale, "timeZone", roles, department, status, absence
  FROM jsonb_to_recordset($1::jsonb) AS given (id text, name text, email text, locale text, "timeZone" text, roles text[], department text, status text, absence jsonb)`;

/** People first without manager and stand-in, who may come later in the same list. */
export const ADD_PEOPLE = statement(
  'organisation.addPeople',
  `INSERT INTO person (id, name, email, locale, time_zone, roles, department, status) SELECT id, name, email, locale, "timeZone", roles, department, status FROM (${PEOPLE_VALUES}) people`,
);
export const UPDATE_PEOPLE = statement(
  'organisation.updatePeople',
  `UPDATE person p SET name = g.name, email = g.email, locale = g.locale, time_zone = g."timeZone", roles = g.roles, department = g.department, status = g.status FROM (${PEOPLE_VALUES}) g WHERE p.id = g.id`,
);
export const LINK_PEOPLE = statement(
  'organisation.linkPeople',
  `UPDATE person p SET manager_id = g."managerId", absent_from = (g.absence->>'from')::bigint, absent_to = (g.absence->>'to')::bigint, stand_in_id = g.absence->>'standInId'
   FROM jsonb_to_recordset($1::jsonb) AS g (id text, "managerId" text, absence jsonb) WHERE p.id = g.id`,
);

export const POSITIONS = statement(
  'organisation.positions',
  `SELECT o.key, o.name, o.duties, o.deputy_id AS "deputyId", o.reports_to AS "reportsTo", d.name AS "deputyName",
     coalesce(array_agg(p.id ORDER BY p.name) FILTER (WHERE p.id IS NOT NULL), '{}') AS "holderIds",
     coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) ORDER BY p.name) FILTER (WHERE p.id IS NOT NULL), '[]') AS holders
   FROM position o LEFT JOIN person d ON d.id = o.deputy_id LEFT JOIN position_holder h ON h.position_key = o.key LEFT JOIN person p ON p.id = h.person_id
   GROUP BY o.key, d.name ORDER BY o.key`,
);
export const SAVE_POSITIONS = statement(
  'organisation.savePositions',
  `INSERT INTO position (key, name, duties, deputy_id, reports_to)
   SELECT key, name, duties, "deputyId", "reportsTo" FROM jsonb_to_recordset($1::jsonb) AS g (key text, name jsonb, duties jsonb, "deputyId" text, "reportsTo" text)
   ON CONFLICT (key) DO UPDATE SET name = excluded.name, duties = excluded.duties, deputy_id = excluded.deputy_id, reports_to = excluded.reports_to`,
);
export const CLEAR_HOLDERS = statement(
  'organisation.clearHolders',
  'DELETE FROM position_holder WHERE position_key = ANY ($1)',
);
export const ADD_HOLDERS = statement(
  'organisation.addHolders',
  'INSERT INTO position_holder (position_key, person_id) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT DO NOTHING',
);
export const REMOVE_POSITION = statement(
  'organisation.removePosition',
  'DELETE FROM position WHERE key = $1 RETURNING key',
);

export const CALENDARS = statement(
  'organisation.calendars',
  `SELECT content || jsonb_build_object('revision', revision) AS content FROM calendar ORDER BY key`,
);
export const CALENDAR_REVISIONS = statement(
  'organisation.calendarRevisions',
  'SELECT key, revision FROM calendar WHERE key = ANY ($1::text[])',
);
/** $1 the calendars, $2 the revision that the organisation has with them. */
export const SAVE_CALENDARS = statement(
  'organisation.saveCalendars',
  `INSERT INTO calendar (key, content, revision) SELECT value->>'key', value, $2 FROM jsonb_array_elements($1::jsonb)
   ON CONFLICT (key) DO UPDATE SET content = excluded.content, revision = excluded.revision
   RETURNING content || jsonb_build_object('revision', revision) AS content`,
);
export const SCHEDULES = statement(
  'organisation.schedules',
  `SELECT content || jsonb_build_object('revision', revision) AS content FROM on_call_schedule ORDER BY key`,
);
export const SCHEDULE_REVISIONS = statement(
  'organisation.scheduleRevisions',
  'SELECT key, revision FROM on_call_schedule WHERE key = ANY ($1::text[])',
);
/** $1 the schedules, $2 the revision that the organisation has with them. */
export const SAVE_SCHEDULES = statement(
  'organisation.saveSchedules',
  `INSERT INTO on_call_schedule (key, content, revision) SELECT value->>'key', value, $2 FROM jsonb_array_elements($1::jsonb)
   ON CONFLICT (key) DO UPDATE SET content = excluded.content, revision = excluded.revision
   RETURNING content || jsonb_build_object('revision', revision) AS content`,
);
export const POLICIES = statement(
  'organisation.policies',
  `SELECT DISTINCT ON (policy_key) content || jsonb_build_object('revisionId', id, 'revision', number) AS content FROM policy_revision WHERE removed_at IS NULL ORDER BY policy_key, number DESC`,
);
export const POLICY_REVISIONS = statement(
  'organisation.policyRevisions',
  'SELECT policy_key AS key, max(number) AS revision FROM policy_revision WHERE policy_key = ANY ($1::text[]) AND removed_at IS NULL GROUP BY policy_key',
);
export const SAVE_POLICIES = statement(
  'organisation.savePolicies',
  `INSERT INTO policy_revision (id, policy_key, number, content)
   SELECT g.id, g.policy->>'key', 1 + coalesce((SELECT max(number) FROM policy_revision r WHERE r.policy_key = g.policy->>'key'), 0), g.policy
   FROM jsonb_to_recordset($1::jsonb) AS g (id text, policy jsonb)
   RETURNING content || jsonb_build_object('revisionId', id, 'revision', number) AS content`,
);

export const REMOVE_CALENDAR = statement(
  'organisation.removeCalendar',
  'DELETE FROM calendar WHERE key = $1 RETURNING key',
);
export const REMOVE_SCHEDULE = statement(
  'organisation.removeSchedule',
  'DELETE FROM on_call_schedule WHERE key = $1 RETURNING key',
);
export const REMOVE_POLICY = statement(
  'organisation.removePolicy',
  'UPDATE policy_revision SET removed_at = sopflow_now() WHERE policy_key = $1 AND removed_at IS NULL RETURNING id',
);

export const WEBHOOKS = statement(
  'organisation.webhooks',
  'SELECT key, name, url, enabled, sealed_secret AS "sealedSecret" FROM webhook_endpoint ORDER BY key',
);
export const SAVE_WEBHOOK = statement(
  'organisation.saveWebhook',
  `INSERT INTO webhook_endpoint (key, name, url, enabled, sealed_secret) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (key) DO UPDATE SET name = excluded.name, url = excluded.url, enabled = excluded.enabled`,
);
export const CHANGE_WEBHOOK = statement(
  'organisation.changeWebhook',
  'UPDATE webhook_endpoint SET name = $2, url = $3, enabled = $4 WHERE key = $1',
);
export const CHANGE_WEBHOOK_SECRET = statement(
  'organisation.changeWebhookSecret',
  'UPDATE webhook_endpoint SET sealed_secret = $2 WHERE key = $1 RETURNING key',
);
export const REMOVE_WEBHOOK = statement(
  'organisation.removeWebhook',
  'DELETE FROM webhook_endpoint WHERE key = $1 RETURNING key',
);

export const SETTINGS = statement(
  'organisation.settings',
  'SELECT name, locale, default_calendar AS "defaultCalendar", time_zone AS "timeZone", allowed_hosts AS "allowedHosts" FROM organisation',
);
/** A new organisation has no calendar, not even the default one; but none is made the default that is not there. */
export const SAVE_SETTINGS = statement(
  'organisation.saveSettings',
  `UPDATE organisation SET name = $1, locale = $2, default_calendar = $3, allowed_hosts = $4, time_zone = $5
   WHERE default_calendar = $3 OR EXISTS (SELECT FROM calendar WHERE key = $3) RETURNING revision`,
);
export const RAISE_REVISION = statement(
  'organisation.raiseRevision',
  'UPDATE organisation SET revision = revision + 1 RETURNING revision',
);

import { statement } from '../database/statement.ts';

/** $1 person, $2 only unread, $3 where the page begins, $4 how many. */
export const NOTIFICATIONS = statement(
  'notices.list',
  `SELECT id, topic, about, created_at AS "createdAt", read_at AS "readAt" FROM notification
   WHERE person_id = $1 AND (NOT $2::boolean OR read_at IS NULL) AND ($3::bigint IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`,
);
/** Counts among the newest thousand: nobody reads a higher figure, and the query does not grow with history. */
export const UNREAD = statement(
  'notices.unread',
  `SELECT count(*)::int AS unread FROM (SELECT read_at FROM notification WHERE person_id = $1 ORDER BY id DESC LIMIT 1000) newest WHERE read_at IS NULL`,
);
/** Marks as read, and tells the reader's other screens when that changed anything. */
export const MARK_READ = statement(
  'notices.markRead',
  `WITH marked AS (
     UPDATE notification SET read_at = sopflow_now() WHERE person_id = $1 AND read_at IS NULL AND ($2::bigint[] IS NULL OR id = ANY ($2))
     RETURNING id)
   SELECT pg_notify('sopflow_changes', $3) WHERE EXISTS (SELECT FROM marked)`,
);
export const ADD_NOTIFICATIONS = statement(
  'notices.addNotifications',
  `INSERT INTO notification (key, person_id, topic, about, created_at)
   SELECT g.key, g."personId", g.notice->>'topic', g.notice->'about', sopflow_now() FROM jsonb_to_recordset($1::jsonb) AS g (key text, "personId" text, notice jsonb)
   ON CONFLICT (key) DO NOTHING`,
);
export const ADD_DELIVERIES = statement(
  'notices.addDeliveries',
  `INSERT INTO delivery (key, notice_key, alert_id, run_id, person_id, channel, target, status, notice, next_attempt_at, created_at)
   SELECT g.key, g."noticeKey", g.notice->'about'->>'alertId', g.notice->'about'->>'runId', g."personId", g.channel, g.target, 'pending', g.notice, n.now, n.now
   FROM jsonb_to_recordset($1::jsonb) AS g (key text, "noticeKey" text, "personId" text, channel text, target text, notice jsonb), (SELECT sopflow_now() AS now) n
   ON CONFLICT (key) DO NOTHING`,
);
export const TELL = statement('notices.tell', `SELECT pg_notify('sopflow_changes', $1)`);
/** Leases what is due: its next attempt is put off by the lease, so that a crash gives it back. */
export const LEASE = statement(
  'notices.lease',
  `WITH moment AS MATERIALIZED (SELECT sopflow_now() AS now), leased AS (
     UPDATE delivery SET next_attempt_at = (SELECT now FROM moment) + $2
     WHERE key = ANY (ARRAY(SELECT key FROM delivery WHERE status = 'pending' AND next_attempt_at <= (SELECT now FROM moment) ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED))
     RETURNING key, person_id, channel, target, notice, attempts, created_at)
   SELECT l.key, l.person_id AS "personId", l.channel, l.target, l.notice, l.attempts, l.created_at AS "createdAt",
     CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('name', p.name, 'locale', p.locale, 'timeZone', p.time_zone) END AS reader,
     CASE WHEN w.key IS NOT NULL THEN jsonb_build_object('url', w.url, 'sealedSecret', w.sealed_secret, 'enabled', w.enabled) END AS webhook
   FROM leased l LEFT JOIN person p ON p.id = l.person_id LEFT JOIN webhook_endpoint w ON l.channel = 'webhook' AND w.key = l.target`,
);
export const ENDED = statement(
  'notices.ended',
  `UPDATE delivery d SET attempts = d.attempts + g.tried::int, last_error = g.error, failure = g.failure,
     status = CASE WHEN g.ok THEN 'delivered' WHEN g."retryInMs" IS NULL THEN 'dead' ELSE 'pending' END,
     next_attempt_at = sopflow_now() + g."retryInMs", delivered_at = CASE WHEN g.ok THEN sopflow_now() END
   FROM jsonb_to_recordset($1::jsonb) AS g (key text, ok boolean, tried boolean, error text, failure jsonb, "retryInMs" bigint) WHERE d.key = g.key AND d.status = 'pending'`,
);
export const GIVEN_UP = statement(
  'notices.givenUp',
  `SELECT key, notice_key AS "noticeKey", notice FROM delivery WHERE status = 'dead' AND dealt_with_at IS NULL ORDER BY created_at LIMIT $1`,
);
/** Lines in the app are found by their keys, which are made of the notice's and the reader's. */
export const TOLD = statement(
  'notices.told',
  `SELECT d.notice_key AS "noticeKey", d.delivered, d.waiting, d.failed, d."notSetUp", l.read, l.unread
   FROM (SELECT notice_key, (array_agg(notice))[1] AS notice, count(*) FILTER (WHERE status = 'delivered')::int AS delivered,
           count(*) FILTER (WHERE status = 'pending')::int AS waiting, count(*) FILTER (WHERE status = 'dead' AND attempts > 0)::int AS failed,
           count(*) FILTER (WHERE status = 'dead' AND attempts = 0)::int AS "notSetUp"
         FROM delivery WHERE notice_key = ANY ($1::text[]) GROUP BY notice_key) d
   CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE n.read_at IS NOT NULL)::int AS read, count(*) FILTER (WHERE n.read_at IS NULL)::int AS unread
         FROM jsonb_array_elements_text(d.notice->'recipientIds') AS r (id) JOIN notification n ON n.key = d.notice_key || ':inApp:' || r.id) l`,
);
export const DEALT_WITH = statement(
  'notices.dealtWith',
  'UPDATE delivery SET dealt_with_at = sopflow_now() WHERE key = ANY ($1::text[]) AND dealt_with_at IS NULL',
);

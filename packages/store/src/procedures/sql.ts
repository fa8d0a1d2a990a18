import { statement } from '../database/statement.ts';

const SOP_COLUMNS = `
  s.id, s.key, s.kind, s.name,
  CASE WHEN p.id IS NOT NULL THEN 'published' WHEN EXISTS (SELECT FROM sop_version v WHERE v.sop_id = s.id AND v.status = 'retired') THEN 'retired' ELSE 'draft' END AS status,
  p.number AS "publishedNumber", p.published_at AS "publishedAt", d.number AS "draftNumber",
  (SELECT count(*)::int FROM run r WHERE r.sop_id = s.id AND r.status IN ('running', 'suspended')) AS "liveRuns",
  s.created_at AS "createdAt", s.updated_at AS "updatedAt", coalesce(s.name->>'en', s.name->>'zh') AS "sortName"`;

const SOP_FROM = `
  FROM sop s
  LEFT JOIN sop_version p ON p.sop_id = s.id AND p.status = 'published'
  LEFT JOIN sop_version d ON d.sop_id = s.id AND d.status IN ('draft', 'in_review')`;

const MATCHES = `
  ($1::text IS NULL OR s.key ILIKE $1 OR s.name->>'zh' ILIKE $1 OR s.name->>'en' ILIKE $1)
  AND ($2::text IS NULL OR s.kind = $2)`;

/** Pages of the library. $1 pattern, $2 kind, $3 status, $4/$5 the key after which the page begins, $6 how many. */
export const LIST_SOPS = {
  updated: statement(
    'procedures.listByUpdate',
    `SELECT * FROM (SELECT ${SOP_COLUMNS} ${SOP_FROM} WHERE ${MATCHES}) listed
    WHERE ($3::text IS NULL OR status = $3) AND ($4::bigint IS NULL OR ("updatedAt", id) < ($4::bigint, $5::text)) ORDER BY "updatedAt" DESC, id DESC LIMIT $6`,
  ),
  name: statement(
    'procedures.listByName',
    `SELECT * FROM (SELECT ${SOP_COLUMNS} ${SOP_FROM} WHERE ${MATCHES}) listed
    WHERE ($3::text IS NULL OR status = $3) AND ($4::text IS NULL OR ("sortName", id) > ($4::text, $5::text)) ORDER BY "sortName", id LIMIT $6`,
  ),
} as const;

export const SOP_BY_KEY = statement('procedures.get', `SELECT ${SOP_COLUMNS} ${SOP_FROM} WHERE s.key = $1`);

const VERSION_COLUMNS = `
  v.id, v.number, v.status, v.revision, v.note, v.created_at AS "createdAt", v.published_at AS "publishedAt",
  CASE WHEN c.id IS NULL THEN NULL ELSE jsonb_build_object('id', c.id, 'name', c.name) END AS "createdBy",
  CASE WHEN b.id IS NULL THEN NULL ELSE jsonb_build_object('id', b.id, 'name', b.name) END AS "publishedBy"`;

const VERSION_FROM = `
  FROM sop s JOIN sop_version v ON v.sop_id = s.id LEFT JOIN person c ON c.id = v.created_by LEFT JOIN person b ON b.id = v.published_by`;

export const VERSIONS = statement(
  'procedures.versions',
  `SELECT ${VERSION_COLUMNS} ${VERSION_FROM} WHERE s.key = $1 ORDER BY v.number DESC LIMIT 500`,
);

/** $1 key of the SOP; $2 the version's number, or null and $3 'published' or 'draft'. */
export const VERSION = statement(
  'procedures.version',
  `SELECT ${VERSION_COLUMNS}, s.key AS "sopKey", v.document ${VERSION_FROM}
  WHERE s.key = $1 AND (v.number = $2 OR ($2::int IS NULL AND CASE $3::text WHEN 'published' THEN v.status = 'published' ELSE v.status IN ('draft', 'in_review') END))`,
);

export const INSERT_SOP = statement(
  'procedures.insert',
  'INSERT INTO sop (id, key, kind, name, created_by) VALUES ($1, $2, $3, $4, $5)',
);
export const INSERT_DRAFT = statement(
  'procedures.insertDraft',
  "INSERT INTO sop_version (id, sop_id, number, status, document, created_by) VALUES ($1, $2, 1, 'draft', $3, $4)",
);
export const LOCK_DRAFT = statement(
  'procedures.lockDraft',
  `SELECT v.id, v.sop_id AS "sopId", v.number, v.revision, s.kind FROM sop s JOIN sop_version v ON v.sop_id = s.id AND v.status IN ('draft', 'in_review') WHERE s.key = $1 FOR UPDATE OF v`,
);
export const SAVE_DRAFT = statement(
  'procedures.saveDraft',
  'UPDATE sop_version SET document = $2, revision = revision + 1 WHERE id = $1',
);
export const TOUCH_SOP = statement(
  'procedures.touch',
  'UPDATE sop SET name = $2, kind = $3, updated_at = sopflow_now() WHERE id = $1',
);
export const COPY_DRAFT = statement(
  'procedures.copyDraft',
  `INSERT INTO sop_version (id, sop_id, number, status, document, created_by)
   SELECT $2, s.id, v.number + 1, 'draft', v.document, $3 FROM sop s
   CROSS JOIN LATERAL (SELECT number, document FROM sop_version WHERE sop_id = s.id ORDER BY number DESC LIMIT 1) v WHERE s.key = $1 RETURNING number`,
);
export const PUBLISH = statement(
  'procedures.publish',
  "UPDATE sop_version SET status = 'published', document = $2, note = $3, published_by = $4, published_at = sopflow_now() WHERE id = $1",
);
export const RETIRE = statement(
  'procedures.retire',
  `WITH retired AS (UPDATE sop_version SET status = 'retired' WHERE status = 'published' AND sop_id = (SELECT id FROM sop WHERE key = $1) RETURNING sop_id, number)
   UPDATE sop SET updated_at = sopflow_now() FROM retired WHERE sop.id = retired.sop_id RETURNING retired.number`,
);

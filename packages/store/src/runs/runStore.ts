import type { RunStore, RunSummary } from '@sopflow/runtime';
import type { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';
import { containing, pageOf, readCursor } from '../list/cursor.ts';

const SUMMARY = `
  r.id, r.title, s.key AS "sopKey", s.name AS "sopName", v.number AS "versionNumber", r.status, r.starter_id AS "starterId", p.name AS "starterName",
  r.parent_id AS "parentId", s.kind = 'emergency' AS incident, r.started_at AS "startedAt", r.due_at AS "dueAt", r.ended_at AS "endedAt",
  (SELECT count(*)::int FROM task t WHERE t.id >= r.id || '.' AND t.id < r.id || '/' AND t.status = 'open') AS "openTasks"
  FROM run r JOIN sop s ON s.id = r.sop_id JOIN sop_version v ON v.id = r.version_id LEFT JOIN person p ON p.id = r.starter_id`;

/** Whether the reader, where one is named, is concerned with the run. */
const concerns = (reader: string): string => `(${reader}::text IS NULL OR r.starter_id = ${reader}
  OR EXISTS (SELECT FROM task t WHERE t.id >= r.id || '.' AND t.id < r.id || '/' AND (t.owner_id = ${reader} OR t.closed_by = ${reader} OR ${reader} = ANY (t.candidate_ids))))`;

const LIST = statement(
  'runs.list',
  `SELECT ${SUMMARY}
   WHERE ${concerns('$1')} AND ($2::text IS NULL OR r.status = $2 OR ($2 = 'live' AND r.status IN ('running', 'suspended'))) AND ($3::text IS NULL OR s.key = $3)
     AND ($4::text IS NULL OR r.title ILIKE $4) AND ($5::text IS NULL OR r.starter_id = $5) AND ($6::bigint IS NULL OR (r.started_at, r.id) < ($6, $7))
   ORDER BY r.started_at DESC, r.id DESC LIMIT $8`,
);

const GET = statement('runs.get', `SELECT ${SUMMARY} WHERE r.id = $1 AND ${concerns('$2')}`);
const CHILDREN = statement(
  'runs.children',
  `SELECT ${SUMMARY} WHERE r.parent_id = $1 ORDER BY r.started_at, r.id LIMIT 200`,
);
const NAMES = statement(
  'runs.names',
  'SELECT id, name FROM person WHERE id = ANY ($1::text[]) UNION ALL SELECT id, name FROM api_key WHERE id = ANY ($1::text[])',
);

/** The run lists in Postgres. */
export function createRunStore(database: Database): RunStore {
  return {
    async list(query, reader) {
      const after = readCursor(query.cursor, 2);
      const pattern = query.search === null ? null : containing(query.search);
      const rows = await database.rows<RunSummary>(LIST, [
        reader,
        query.status,
        query.sopKey,
        pattern,
        query.startedBy,
        after?.[0] ?? null,
        after?.[1] ?? null,
        query.limit + 1,
      ]);
      return pageOf(
        rows,
        query.limit,
        (row) => row,
        (row) => [row.startedAt, row.id],
      );
    },
    async get(id, reader) {
      const [row] = await database.rows<RunSummary>(GET, [id, reader]);
      return row ?? null;
    },
    children: (id) => database.rows<RunSummary>(CHILDREN, [id]),
    names: async (ids) =>
      new Map(
        (await database.rows<{ id: string; name: string }>(NAMES, [ids])).map((row) => [row.id, row.name]),
      ),
  };
}

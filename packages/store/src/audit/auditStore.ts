import type { Actor, JsonObject } from '@sopflow/model';
import type { AuditStore } from '@sopflow/runtime';
import type { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';
import { containing, pageOf, readCursor } from '../list/cursor.ts';

const RECORD = statement(
  'audit.record',
  `INSERT INTO audit_log (actor, action, object_kind, object_id, outcome, detail)
   SELECT * FROM unnest($1::jsonb[], $2::text[], $3::text[], $4::text[], $5::text[], $6::jsonb[])`,
);

const LIST = statement(
  'audit.list',
  `SELECT a.id, a.at, a.actor, p.name AS "actorName", a.action, a.object_kind AS "objectKind", a.object_id AS "objectId", a.outcome, a.detail
   FROM audit_log a LEFT JOIN person p ON p.id = a.actor->>'personId'
   WHERE ($1::bigint IS NULL OR a.id < $1) AND ($2::text IS NULL OR a.object_kind = $2) AND ($3::text IS NULL OR a.object_id = $3)
     AND ($4::text IS NULL OR a.actor->>'personId' = $4) AND ($5::text IS NULL OR a.outcome = $5)
     AND ($7::text IS NULL OR a.action ILIKE $7 OR a.object_id ILIKE $7) AND ($8::bigint IS NULL OR a.at >= $8) AND ($9::bigint IS NULL OR a.at < $9)
   ORDER BY a.id DESC LIMIT $6`,
);

interface AuditRow {
  readonly id: number;
  readonly at: number;
  readonly actor: Actor;
  readonly actorName: string | null;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string | null;
  readonly outcome: 'done' | 'refused';
  readonly detail: JsonObject;
}

/** The audit log in Postgres. */
export function createAuditStore(database: Database): AuditStore {
  return {
    async record(entries) {
      await database.rows(RECORD, [
        entries.map((entry) => JSON.stringify(entry.actor)),
        entries.map((entry) => entry.action),
        entries.map((entry) => entry.objectKind),
        entries.map((entry) => entry.objectId),
        entries.map((entry) => entry.outcome),
        entries.map((entry) => JSON.stringify(entry.detail)),
      ]);
    },
    async list({ limit, cursor, objectKind, objectId, personId, outcome, search, from, to }) {
      const after = readCursor(cursor, 1);
      const rows = await database.rows<AuditRow>(LIST, [
        after?.[0] ?? null,
        objectKind ?? null,
        objectId ?? null,
        personId ?? null,
        outcome ?? null,
        limit + 1,
        search === undefined ? null : containing(search),
        from ?? null,
        to ?? null,
      ]);
      return pageOf(
        rows,
        limit,
        (row) => ({ ...row, id: String(row.id) }),
        (row) => [row.id],
      );
    },
  };
}

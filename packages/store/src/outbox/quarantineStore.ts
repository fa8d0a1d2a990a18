import {
  type JsonObject,
  NotFound,
  NotQuarantined,
  type OutboundEffect,
  type RunStatus,
} from '@sopflow/model';
import type { ChangeRecord, EffectKind, QuarantinedEntry, QuarantineStore } from '@sopflow/runtime';
import { type Changed, changing } from '../change/changing.ts';
import type { Database, Sql } from '../database/database.ts';
import { type Statement, statement } from '../database/statement.ts';
import { containing, pageOf, readCursor } from '../list/cursor.ts';

/** $1 kind, $2 run, $3 pattern, $4/$5 where the page begins, $6 how many. In the order of the index of what is in quarantine. */
const LIST = statement(
  'quarantine.list',
  `SELECT o.id, o.key, o.effect, o.attempts, o.last_error AS "lastError", o.created_at AS "createdAt", o.quarantined_at AS "quarantinedAt",
     r.id AS "runId", r.title AS "runTitle", r.status AS "runStatus", a.id AS "alertId"
   FROM outbox o LEFT JOIN alert a ON a.id = o.instance_id LEFT JOIN run r ON r.id = coalesce(a.run_id, o.instance_id)
   WHERE o.quarantined_at IS NOT NULL AND o.done_at IS NULL AND ($1::text IS NULL OR o.effect->>'effect' = $1) AND ($2::text IS NULL OR r.id = $2)
     AND ($3::text IS NULL OR r.title ILIKE $3 OR o.last_error ILIKE $3 OR o.key ILIKE $3)
     AND ($4::bigint IS NULL OR (o.quarantined_at, o.id) < ($4, $5::bigint))
   ORDER BY o.quarantined_at DESC, o.id DESC LIMIT $6`,
);

const COUNT = statement(
  'quarantine.count',
  'SELECT count(*)::int AS count FROM outbox WHERE quarantined_at IS NOT NULL AND done_at IS NULL',
);

/** Locked in one order, so that two who decide about the same entries wait for each other instead of standing in each other's way. */
const QUARANTINED = `id = ANY (ARRAY(SELECT id FROM outbox WHERE id = ANY ($1::bigint[]) AND quarantined_at IS NOT NULL AND done_at IS NULL ORDER BY id FOR UPDATE))
   RETURNING id, key, instance_id AS "instanceId", effect->>'effect' AS kind, last_error AS "lastError"`;

/** It begins again as if it had never been tried, and is free to be claimed at once. */
const RETRY = statement(
  'quarantine.retry',
  `UPDATE outbox SET quarantined_at = NULL, attempts = 0, claimed_until = sopflow_now() WHERE ${QUARANTINED}`,
);

/** The row stays for as long as those that were carried out, and is cleared away with them. */
const DISCARD = statement(
  'quarantine.discard',
  `UPDATE outbox SET quarantined_at = NULL, done_at = sopflow_now() WHERE ${QUARANTINED}`,
);

const EXISTS = statement('quarantine.exists', 'SELECT 1 AS found FROM outbox WHERE id = $1::bigint');

interface ListedRow extends Omit<QuarantinedEntry, 'id' | 'run' | 'effect'> {
  readonly id: number;
  readonly effect: OutboundEffect;
  readonly runId: string | null;
  readonly runTitle: string | null;
  readonly runStatus: RunStatus | null;
}

interface DecidedRow {
  readonly id: number;
  readonly key: string;
  readonly instanceId: string;
  readonly kind: EffectKind;
  readonly lastError: string | null;
}

/** Outbox entries that were given up, in Postgres. */
export function createQuarantineStore(database: Database): QuarantineStore {
  const decide = (record: ChangeRecord, work: (on: Sql) => Promise<readonly DecidedRow[]>) =>
    changing(database, record, work, idsOf, (rows) => rows.map(changed));

  return {
    async list({ limit, cursor, kind, run, search }) {
      const after = readCursor(cursor, 2);
      const rows = await database.rows<ListedRow>(LIST, [
        kind ?? null,
        run ?? null,
        search === undefined ? null : containing(search),
        after?.[0] ?? null,
        after?.[1] ?? null,
        limit + 1,
      ]);
      return pageOf(rows, limit, entryOf, (row) => [row.quarantinedAt, row.id]);
    },
    async count() {
      const [row] = await database.rows<{ count: number }>(COUNT);
      return row?.count ?? 0;
    },
    async retry(id, record) {
      await decide(record, async (on) => [await one(on, RETRY, id)]);
    },
    async retryMany(ids, record) {
      const rows = await decide(record, (on) => on.rows<DecidedRow>(RETRY, [ids]));
      return idsOf(rows).ids;
    },
    async discard(id, record) {
      await decide(record, async (on) => [await one(on, DISCARD, id)]);
    },
  };
}

async function one(on: Sql, decision: Statement, id: string): Promise<DecidedRow> {
  const [row] = await on.rows<DecidedRow>(decision, [[id]]);
  if (row !== undefined) return row;
  const known = await on.rows(EXISTS, [id]);
  throw known.length === 0 ? new NotFound('effect', id) : new NotQuarantined(id);
}

function idsOf(rows: readonly DecidedRow[]): { readonly ids: string[] } {
  return { ids: rows.map(({ id }) => String(id)) };
}

/** What the audit log keeps: a discarded entry cannot be looked up for ever. */
function changed({ id, ...entry }: DecidedRow): Changed {
  const detail: JsonObject = { ...entry };
  return { id: String(id), detail };
}

function entryOf({ id, runId, runTitle, runStatus, ...entry }: ListedRow): QuarantinedEntry {
  const run =
    runId === null || runTitle === null || runStatus === null
      ? null
      : { id: runId, title: runTitle, status: runStatus };
  return { ...entry, id: String(id), run };
}

import { IdempotencyMismatch, type JsonObject } from '@sopflow/model';
import type { ChangeRecord } from '@sopflow/runtime';
import type { Database, Sql } from '../database/database.ts';
import { isUniqueViolation } from '../database/failure.ts';
import { statement } from '../database/statement.ts';

const RECORD = statement(
  'change.record',
  `WITH audited AS (
     INSERT INTO audit_log (actor, action, object_kind, object_id, outcome, detail)
     SELECT $1, $2, $3, about.id, 'done', about.detail FROM unnest($4::text[], $5::jsonb[]) AS about (id, detail)
   ), remembered AS (
     INSERT INTO idempotency (principal, key, request_hash, answer) SELECT $6, $7, $8, $9::jsonb WHERE $6::text IS NOT NULL
   )
   SELECT pg_notify('sopflow_changes', $10) WHERE $10::text IS NOT NULL`,
);

/** What a change was about: an object, and what the audit log says of it. */
export interface Changed {
  readonly id: string | null;
  readonly detail: JsonObject;
}

/** More ids than these are not told one by one. */
const IDS_TOLD = 100;

/**
 * Runs a change in a transaction together with its record: the audit entry, the key of the request with what its answer needs of the
 * result (`kept`), and the news for the screens. Everything is rolled back when `work` throws. What the change was about stands in its
 * record, unless only its result says so (`changedBy`): then each object has an audit entry of its own.
 */
export function changing<T>(
  database: Database,
  record: ChangeRecord,
  work: (sql: Sql) => Promise<T>,
  kept: (result: T) => JsonObject = () => ({ id: record.objectId }),
  changedBy: (result: T) => readonly Changed[] = () => [{ id: record.objectId, detail: record.detail }],
): Promise<T> {
  return refusingRepeats(record, () =>
    database.transaction(async (sql) => {
      const result = await work(sql);
      const changed = changedBy(result);
      await sql.rows(RECORD, [
        JSON.stringify(record.actor),
        record.action,
        record.objectKind,
        changed.map(({ id }) => id),
        changed.map(({ detail }) => JSON.stringify(detail)),
        record.repeat?.principal ?? null,
        record.repeat?.key ?? null,
        record.repeat?.requestHash ?? null,
        JSON.stringify(kept(result)),
        newsOf(record, changed),
      ]);
      return result;
    }),
  );
}

function newsOf({ topic }: ChangeRecord, changed: readonly Changed[]): string | null {
  if (topic === null || changed.length === 0) return null;
  const ids = changed.flatMap(({ id }) => id ?? []);
  return JSON.stringify([{ topic, ...(ids.length === 0 || ids.length > IDS_TOLD ? {} : { ids }) }]);
}

/** A key that was used already: another request with it was faster, or it came again with something else. */
async function refusingRepeats<T>(record: ChangeRecord, change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (record.repeat !== null && isUniqueViolation(error, 'idempotency_pkey'))
      throw new IdempotencyMismatch(record.repeat.key);
    throw error;
  }
}

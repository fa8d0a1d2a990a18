import { IdempotencyMismatch, type JsonObject } from '@sopflow/model';
import type { ChangeRecord } from '@sopflow/runtime';
import type { Database, Sql } from '../database/database.ts';
import { isUniqueViolation } from '../database/failure.ts';
import { statement } from '../database/statement.ts';

const RECORD = statement(
  'change.record',
  `WITH audited AS (
     INSERT INTO audit_log (actor, action, object_kind, object_id, outcome, detail) VALUES ($1, $2, $3, $4, 'done', $5)
   ), remembered AS (
     INSERT INTO idempotency (principal, key, request_hash, answer) SELECT $6, $7, $8, $9::jsonb WHERE $6::text IS NOT NULL
   )
   SELECT pg_notify('sopflow_changes', $10) WHERE $10::text IS NOT NULL`,
);

/**
 * Runs a change in a transaction together with its record: the audit entry, the answer for a repeat of the request, and the news
 * for the screens. Everything is rolled back when `work` throws.
 */
export function changing<T>(
  database: Database,
  record: ChangeRecord,
  work: (sql: Sql) => Promise<T>,
  answerOf: (result: T) => JsonObject = () => ({}),
): Promise<T> {
  return refusingRepeats(record, () =>
    database.transaction(async (sql) => {
      const result = await work(sql);
      const news =
        record.topic === null
          ? null
          : JSON.stringify([
              { topic: record.topic, ...(record.objectId === null ? {} : { ids: [record.objectId] }) },
            ]);
      await sql.rows(RECORD, [
        JSON.stringify(record.actor),
        record.action,
        record.objectKind,
        record.objectId,
        JSON.stringify(record.detail),
        record.repeat?.principal ?? null,
        record.repeat?.key ?? null,
        record.repeat?.requestHash ?? null,
        JSON.stringify(answerOf(result)),
        news,
      ]);
      return result;
    }),
  );
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

import { type AlertCause, DeliveryFailure, type EscalationPolicy } from '@sopflow/model';
import type { AlertCounts, AlertStore, AlertSummary, Delivery } from '@sopflow/runtime';
import type { Database } from '../database/database.ts';
import { containing, pageOf, readCursor } from '../list/cursor.ts';
import * as sql from './sql.ts';

/** Alerts and deliveries in Postgres, for reading. */
export function createAlertStore(database: Database): AlertStore {
  return {
    async list(query) {
      const after = readCursor(query.cursor, 2);
      const pattern = query.search === undefined ? null : containing(query.search);
      const asked = query.status === 'unresolved' ? sql.LIST_UNRESOLVED : sql.LIST_ALERTS;
      const status = query.status === 'unresolved' ? null : (query.status ?? null);
      const rows = await database.rows<AlertSummary>(asked, [
        status,
        query.sop ?? null,
        query.run ?? null,
        pattern,
        after?.[0] ?? null,
        after?.[1] ?? null,
        query.limit + 1,
      ]);
      return pageOf(
        rows,
        query.limit,
        (row) => row,
        (row) => [row.raisedAt, row.id],
      );
    },
    async counts() {
      const [counts] = await database.rows<AlertCounts>(sql.ALERT_COUNTS);
      return counts ?? { open: 0, acknowledged: 0, highestLevel: 0 };
    },
    async get(id) {
      const [row] = await database.rows<AlertSummary & { policy: EscalationPolicy; cause: AlertCause }>(
        sql.ALERT,
        [id],
      );
      if (row === undefined) return null;
      const { policy, cause, ...alert } = row;
      return { alert, policy, cause };
    },
    async deliveries(query) {
      const after = readCursor(query.cursor, 2);
      const rows = await database.rows<Omit<Delivery, 'failure'> & { failure: unknown }>(
        sql.LIST_DELIVERIES,
        [
          query.alert ?? null,
          query.status ?? null,
          after?.[0] ?? null,
          after?.[1] ?? null,
          query.limit + 1,
          query.webhook ?? null,
        ],
      );
      return pageOf(
        rows,
        query.limit,
        ({ failure, ...row }): Delivery => ({ ...row, failure: failureIn(failure) }),
        (row) => [row.createdAt, row.key],
      );
    },
  };
}

/** What is stored; null where there is nothing, or a kind that only a newer version of this program knows: then the sentence tells. */
function failureIn(stored: unknown): DeliveryFailure | null {
  return DeliveryFailure.safeParse(stored).data ?? null;
}

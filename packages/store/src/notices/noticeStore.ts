import { deliveryFailureWords, type Told } from '@sopflow/model';
import type { DueDelivery, GivenUpDelivery, NoticeStore, Notification } from '@sopflow/runtime';
import type { Database } from '../database/database.ts';
import { pageOf, readCursor } from '../list/cursor.ts';
import * as sql from './sql.ts';

/** Notifications and deliveries in Postgres. */
export function createNoticeStore(database: Database): NoticeStore {
  return {
    async notifications(personId, query) {
      const after = readCursor(query.cursor, 1);
      const rows = await database.rows<Omit<Notification, 'id'> & { id: number }>(sql.NOTIFICATIONS, [
        personId,
        query.unread ?? false,
        after?.[0] ?? null,
        query.limit + 1,
      ]);
      return pageOf(
        rows,
        query.limit,
        (row) => ({ ...row, id: String(row.id) }),
        (row) => [row.id],
      );
    },
    async unread(personId) {
      const [row] = await database.rows<{ unread: number }>(sql.UNREAD, [personId]);
      return row?.unread ?? 0;
    },
    async markRead(personId, ids) {
      await database.rows(sql.MARK_READ, [
        personId,
        ids === 'all' ? null : ids,
        JSON.stringify([{ topic: 'notifications', ids: [personId] }]),
      ]);
    },
    async add(notifications, deliveries) {
      await database.transaction(async (on) => {
        if (notifications.length > 0) await on.rows(sql.ADD_NOTIFICATIONS, [JSON.stringify(notifications)]);
        if (deliveries.length > 0) await on.rows(sql.ADD_DELIVERIES, [JSON.stringify(deliveries)]);
        if (notifications.length > 0)
          await on.rows(sql.TELL, [
            JSON.stringify([
              {
                topic: 'notifications',
                ids: [...new Set(notifications.map(({ personId }) => personId))].slice(0, 100),
              },
            ]),
          ]);
      });
    },
    lease: (limit, leaseMs) => database.rows<DueDelivery>(sql.LEASE, [limit, leaseMs]),
    async ended(attempts) {
      await database.rows(sql.ENDED, [
        JSON.stringify(
          attempts.map((attempt) => ({
            retryInMs: null,
            tried: true,
            ...attempt,
            error: attempt.ok ? null : deliveryFailureWords(attempt.failure).en,
          })),
        ),
      ]);
    },
    givenUp: (limit) => database.rows<GivenUpDelivery>(sql.GIVEN_UP, [limit]),
    async told(noticeKeys) {
      const rows = await database.rows<Told & { noticeKey: string }>(sql.TOLD, [noticeKeys]);
      return new Map(rows.map(({ noticeKey, ...told }) => [noticeKey, told]));
    },
    async dealtWith(keys) {
      await database.rows(sql.DEALT_WITH, [keys]);
    },
  };
}

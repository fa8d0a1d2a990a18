import { NotAllowed, personOf } from '@sopflow/model';
import type { CallContext } from '../call/callContext.ts';
import type { NoticeStore, Notification, NotificationQuery } from '../ports/noticeStore.ts';
import type { Page } from '../ports/page.ts';

/** What the product tells a person in the app. Everybody reads their own. */
export interface Notices {
  mine(
    context: CallContext,
    query: NotificationQuery,
  ): Promise<Page<Notification> & { readonly unread: number }>;
  markRead(context: CallContext, ids: readonly string[] | 'all'): Promise<{ readonly unread: number }>;
}

export function createNotices(store: NoticeStore): Notices {
  return {
    async mine(context, query) {
      const reader = readerOf(context);
      const [page, unread] = await Promise.all([store.notifications(reader, query), store.unread(reader)]);
      return { ...page, unread };
    },
    async markRead(context, ids) {
      const reader = readerOf(context);
      await store.markRead(reader, ids);
      return { unread: await store.unread(reader) };
    },
  };
}

function readerOf(context: CallContext): string {
  const reader = personOf(context.actor);
  if (reader === undefined) throw new NotAllowed('workTasks');
  return reader;
}

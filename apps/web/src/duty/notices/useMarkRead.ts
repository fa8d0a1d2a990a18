import type { NotificationPage } from '@sopflow/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InfiniteData } from '@tanstack/react-query';
import { api } from '../../data/client.ts';
import { serverNow } from '../../data/clock.ts';
import { announceFailed } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { noticesQuery, unreadQuery } from '../queries.ts';

/** Marks notifications as read: at once on screen, then on the server. */
export function useMarkRead() {
  const { t } = useWords('duty');
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[] | 'all') => api.notifications.markRead({ body: { ids } }),
    onMutate: async (ids) => {
      await queries.cancelQueries({ queryKey: ['notifications'] });
      for (const onlyUnread of [false, true]) {
        queries.setQueryData(noticesQuery(onlyUnread).queryKey, (before) =>
          withRead(before, ids, serverNow()),
        );
      }
      queries.setQueryData(unreadQuery.queryKey, (before) =>
        before === undefined || ids === 'all' ? 0 : Math.max(0, before - ids.length),
      );
    },
    onError: (error) => announceFailed(t('notices.markFailed'), error),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
  });
}

type Pages = InfiniteData<NotificationPage>;

function withRead(pages: Pages | undefined, ids: readonly string[] | 'all', now: number): Pages | undefined {
  if (pages === undefined) return undefined;
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      items: page.items.map((notice) =>
        notice.readAt === null && (ids === 'all' || ids.includes(notice.id))
          ? { ...notice, readAt: now }
          : notice,
      ),
    })),
  };
}

import { Button, SegmentedControl } from '@mantine/core';
import { IconBellCheck, IconBellOff, IconChecks } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { EmptyState } from '../../surface/EmptyState.tsx';
import { useSetSearch } from '../../surface/list/useSetSearch.ts';
import { LoadFailed } from '../../surface/LoadFailed.tsx';
import { PageHeader } from '../../surface/PageHeader.tsx';
import { SkeletonRows } from '../../surface/SkeletonRows.tsx';
import { useWords } from '../../words/i18n.ts';
import { noticesQuery, unreadQuery } from '../queries.ts';
import type { NoticesSearch } from '../routes.ts';
import { NoticeRows } from './NoticeRows.tsx';
import { useMarkRead } from './useMarkRead.ts';

const route = getRouteApi('/signed-in/notifications');

/** What the product told me, newest first. */
export function NoticesPage() {
  const { t } = useWords('duty');
  const surface = useWords('surface').t;
  const { only } = route.useSearch();
  const setSearch = useSetSearch<NoticesSearch>();
  const list = useInfiniteQuery(noticesQuery(only === 'unread'));
  const unread = useQuery(unreadQuery).data ?? 0;
  const markRead = useMarkRead();
  const notices = list.data?.pages.flatMap((page) => page.items);

  return (
    <>
      <PageHeader
        title={t('notices.title')}
        lead={unread === 0 ? t('notices.lead') : t('notices.unread', { count: unread })}
        actions={
          <>
            <SegmentedControl
              aria-label={t('notices.show')}
              value={only ?? 'all'}
              onChange={(value) => setSearch({ only: value === 'unread' ? 'unread' : undefined })}
              data={[
                { value: 'all', label: t('notices.everything') },
                { value: 'unread', label: t('notices.onlyUnread') },
              ]}
            />
            <Button
              variant="default"
              leftSection={<IconChecks size={16} />}
              disabled={unread === 0}
              onClick={() => markRead.mutate('all')}
            >
              {t('notices.markAll')}
            </Button>
          </>
        }
      />
      {notices === undefined &&
        (list.isError ? (
          <LoadFailed error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} />
        ) : (
          <SkeletonRows />
        ))}
      {notices?.length === 0 &&
        (only === 'unread' ? (
          <EmptyState icon={IconBellCheck} title={t('notices.allRead')}>
            {t('notices.allReadLead')}
          </EmptyState>
        ) : (
          <EmptyState icon={IconBellOff} title={t('notices.empty')}>
            {t('notices.emptyLead')}
          </EmptyState>
        ))}
      {notices !== undefined && notices.length > 0 && (
        <NoticeRows notices={notices} onRead={(id) => markRead.mutate([id])} />
      )}
      {list.hasNextPage && (
        <Button
          mt={8}
          fullWidth
          variant="subtle"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {surface('list.next')}
        </Button>
      )}
    </>
  );
}

import type { InboxScope } from '@sopflow/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../data/client.ts';

/** How many open tasks each scope of the inbox holds. */
export const taskCountsQuery = queryOptions({
  queryKey: ['tasks', 'counts'],
  queryFn: ({ signal }) => api.tasks.counts({ signal }),
});

/** One task with everything its page shows. */
export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: ['tasks', 'one', id],
    queryFn: ({ signal }) => api.tasks.get({ params: { id }, signal }),
  });

/** What a list of tasks is narrowed to. */
export interface InboxFilter {
  readonly scope: InboxScope;
  readonly search?: string | undefined;
  readonly sop?: string | undefined;
  readonly sort: 'due' | 'opened' | 'priority';
}

/** The tasks of one scope, page by page. */
export const inboxQuery = (filter: InboxFilter) =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'list', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => api.tasks.list({ query: { ...filter, cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** The list that says what comes next: one's own tasks, the most urgent first. */
export const ownTasksQuery = inboxQuery({ scope: 'mine', sort: 'due' });

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../data/client.ts';

/** One run with everything its page shows. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['runs', 'one', id],
    queryFn: ({ signal }) => api.runs.get({ params: { id }, signal }),
  });

/** The history of a run, the oldest first. */
export const historyQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['runs', 'history', id],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      api.runs.events({ params: { id }, query: { after: pageParam, limit: 500 }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

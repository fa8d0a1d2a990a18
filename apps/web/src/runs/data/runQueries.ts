import type { RunStatus } from '@sopflow/model';
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

/** What a list of runs is narrowed to. */
export interface RunsFilter {
  readonly search?: string | undefined;
  readonly status?: RunStatus | 'live' | undefined;
  readonly sop?: string | undefined;
  readonly mine?: boolean | undefined;
}

/** The runs that the reader may see, page by page, the newest first. */
export const runsQuery = (filter: RunsFilter) =>
  infiniteQueryOptions({
    queryKey: ['runs', 'list', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => api.runs.list({ query: { ...filter, cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

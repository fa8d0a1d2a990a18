import { queryOptions } from '@tanstack/react-query';
import { api } from '../../data/client.ts';

/** One run with everything its page shows. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['runs', 'one', id],
    queryFn: ({ signal }) => api.runs.get({ params: { id }, signal }),
  });

import { queryOptions } from '@tanstack/react-query';
import { api } from '../../data/client.ts';

export const keysQuery = queryOptions({
  queryKey: ['apiKeys'],
  queryFn: async ({ signal }) => (await api.access.apiKeys({ signal })).items,
  // The stream of changes does not report keys.
  staleTime: 0,
});

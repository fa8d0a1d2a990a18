import type { Me } from '@sopflow/contract';
import type { Right } from '@sopflow/model';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api } from './client.ts';
import { setServerTime } from './clock.ts';

/** Who is signed in; refused with 401 when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const me = await api.access.me({ signal });
    setServerTime(me.clock.now);
    return me;
  },
  staleTime: 5 * 60_000,
});

/** Whether this installation still waits for its first administrator. */
export const setUpQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => api.access.setupState({ signal }),
  staleTime: 0,
});

/** The person in front of the screen; for parts inside the signed-in frame. */
export function useSession(): Me {
  return useSuspenseQuery(sessionQuery).data;
}

/** Whether the person may do something; decides what a screen offers, never what the API allows. */
export function useMay(right: Right): boolean {
  return useSession().rights.includes(right);
}

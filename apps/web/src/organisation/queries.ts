import type { UsedKind } from '@sopflow/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../data/client.ts';

/** More people than this are found by searching for them. */
const peopleShown = 1000;

export const peopleQuery = (search?: string) =>
  queryOptions({
    queryKey: ['organisation', 'people', 'list', search],
    queryFn: ({ signal }) => api.people.list({ query: { search, limit: peopleShown }, signal }),
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', 'people', 'one', id],
    queryFn: ({ signal }) => api.people.get({ params: { id }, signal }),
  });

export const positionsQuery = queryOptions({
  queryKey: ['organisation', 'positions'],
  queryFn: async ({ signal }) => (await api.positions.list({ signal })).items,
});

export const calendarsQuery = queryOptions({
  queryKey: ['organisation', 'calendars'],
  queryFn: async ({ signal }) => (await api.calendars.list({ signal })).items,
});

export const calendarQuery = (key: string) =>
  queryOptions({
    queryKey: ['organisation', 'calendars', key],
    queryFn: ({ signal }) => api.calendars.get({ params: { key }, signal }),
  });

export const schedulesQuery = queryOptions({
  queryKey: ['organisation', 'schedules'],
  queryFn: async ({ signal }) => (await api.schedules.list({ signal })).items,
});

export const scheduleQuery = (key: string) =>
  queryOptions({
    queryKey: ['organisation', 'schedules', key],
    queryFn: ({ signal }) => api.schedules.get({ params: { key }, signal }),
  });

export const policiesQuery = queryOptions({
  queryKey: ['organisation', 'policies'],
  queryFn: async ({ signal }) => (await api.policies.list({ signal })).items,
});

export const policyQuery = (key: string) =>
  queryOptions({
    queryKey: ['organisation', 'policies', key],
    queryFn: ({ signal }) => api.policies.get({ params: { key }, signal }),
  });

export const webhooksQuery = queryOptions({
  queryKey: ['organisation', 'webhooks'],
  queryFn: async ({ signal }) => (await api.webhooks.list({ signal })).items,
});

export const settingsQuery = queryOptions({
  queryKey: ['organisation', 'settings'],
  queryFn: ({ signal }) => api.organisation.get({ signal }),
});

/** What names it can change with an SOP as well as with the organisation, so it is asked for each time it is looked at. */
export const usesQuery = (kind: UsedKind, key: string) =>
  queryOptions({
    queryKey: ['organisation', 'uses', kind, key],
    queryFn: ({ signal }) => api.organisation.uses({ params: { kind, key }, signal }),
    staleTime: 0,
  });

export type DeliveryState = 'pending' | 'delivered' | 'dead';

/** Deliveries are written by alerts, so they are renewed with them. */
export const webhookDeliveriesQuery = (webhook: string, status: DeliveryState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['alerts', 'deliveries', webhook, status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.deliveries.list({ query: { webhook, status, cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

import type { EffectKind, IncidentSummary, OnCallNow } from '@sopflow/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AlertStatus } from '@sopflow/model';
import { api } from '../data/client.ts';
import { serverNow } from '../data/clock.ts';
import { byUrgency } from './alerts/byUrgency.ts';

/** What is read at once for the console; more than this is no longer looked at row by row. */
const consoleRows = 200;

export const alertCountsQuery = queryOptions({
  queryKey: ['alerts', 'counts'],
  queryFn: ({ signal }) => api.alerts.counts({ signal }),
});

/** Alerts that somebody still has to do something about, the most pressing first. */
export const unresolvedQuery = queryOptions({
  queryKey: ['alerts', 'unresolved'],
  queryFn: async ({ signal }) => {
    const { items, next } = await api.alerts.list({
      query: { status: 'unresolved', limit: consoleRows },
      signal,
    });
    return { items: items.toSorted(byUrgency), more: next !== null };
  },
});

export interface AlertFilter {
  readonly status?: AlertStatus | 'unresolved' | undefined;
  readonly search?: string | undefined;
}

export const alertListQuery = ({ status, search }: AlertFilter) =>
  infiniteQueryOptions({
    queryKey: ['alerts', 'list', { status, search }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.alerts.list({ query: { status, search, cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const alertQuery = (id: string) =>
  queryOptions({
    queryKey: ['alerts', 'one', id],
    queryFn: ({ signal }) => api.alerts.get({ params: { id }, signal }),
  });

/** Plans hang together with the runs they start, so they are renewed with runs. */
export const plansQuery = queryOptions({
  queryKey: ['runs', 'plans'],
  queryFn: async ({ signal }) => (await api.plans.list({ signal })).items,
});

export const triggersQuery = queryOptions({
  queryKey: ['alerts', 'triggers'],
  queryFn: async ({ signal }) => (await api.triggers.list({ signal })).items,
});

export const liveIncidentsQuery = queryOptions({
  queryKey: ['runs', 'incidents', 'live'],
  queryFn: async ({ signal }): Promise<readonly IncidentSummary[]> =>
    (await api.incidents.list({ query: { status: 'live', limit: consoleRows }, signal })).items,
});

export interface IncidentFilter {
  readonly status?: 'live' | 'ended' | undefined;
  readonly plan?: string | undefined;
}

export const incidentListQuery = ({ status, plan }: IncidentFilter) =>
  infiniteQueryOptions({
    queryKey: ['runs', 'incidents', { status, plan }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.incidents.list({ query: { status, plan, cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

const longestWaitMs = 24 * 3_600_000;
const shortestWaitMs = 1_000;

/** Who is on duty. No change is reported when duty passes on by the clock, so it is asked again at the next handover. */
export const onCallQuery = queryOptions({
  queryKey: ['organisation', 'on-call'],
  queryFn: async ({ signal }) => (await api.onCall.now({ signal })).items,
  refetchInterval: ({ state }) => {
    const next = nextHandover(state.data ?? []);
    return next === undefined ? false : Math.min(Math.max(next - serverNow(), shortestWaitMs), longestWaitMs);
  },
});

function nextHandover(schedules: readonly OnCallNow[]): number | undefined {
  const instants = schedules.flatMap(({ levels }) => levels.flatMap(({ until }) => until ?? []));
  return instants.length === 0 ? undefined : Math.min(...instants);
}

/** Effects are given up without anybody doing anything, so no change is reported: it is asked for now and then. */
const quarantineInterval = 30_000;

export const quarantineCountQuery = queryOptions({
  queryKey: ['alerts', 'quarantine', 'count'],
  queryFn: async ({ signal }) => (await api.quarantine.counts({ signal })).effects,
  refetchInterval: quarantineInterval,
});

export interface QuarantineFilter {
  readonly kind?: EffectKind | undefined;
  readonly search?: string | undefined;
}

export const quarantineListQuery = ({ kind, search }: QuarantineFilter) =>
  infiniteQueryOptions({
    queryKey: ['alerts', 'quarantine', 'list', { kind, search }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.quarantine.list({ query: { kind, search, cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: quarantineInterval,
  });

export const noticesQuery = (onlyUnread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['notifications', 'list', { onlyUnread }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.notifications.list({
        query: { cursor: pageParam, ...(onlyUnread ? { unread: true } : {}) },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** How many of my notifications are unread. */
export const unreadQuery = queryOptions({
  queryKey: ['notifications', 'unread'],
  queryFn: async ({ signal }) => (await api.notifications.list({ query: { limit: 1 }, signal })).unread,
});

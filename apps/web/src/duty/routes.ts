import { EffectKind } from '@sopflow/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { signedInRoute } from '../shell/signedInRoute.ts';

const consoleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duty',
  component: lazyRouteComponent(() => import('./console/ConsolePage.tsx'), 'ConsolePage'),
});

const alertsSearch = z.object({
  search: z.string().max(100).optional().catch(undefined),
  status: z.enum(['unresolved', 'open', 'acknowledged', 'resolved']).optional().catch(undefined),
});
export type AlertsSearch = z.infer<typeof alertsSearch>;

const alertsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duty/alerts',
  validateSearch: alertsSearch,
  component: lazyRouteComponent(() => import('./alerts/AlertsPage.tsx'), 'AlertsPage'),
});

const alertRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duty/alerts/$alertId',
  component: lazyRouteComponent(() => import('./alert/AlertPage.tsx'), 'AlertPage'),
});

const plansSearch = z.object({
  /** The plan whose start is asked about. */
  start: z.string().optional().catch(undefined),
  /** The trigger that is being changed. */
  trigger: z.string().optional().catch(undefined),
  /** The plan that gets a new trigger. */
  add: z.string().optional().catch(undefined),
});
export type PlansSearch = z.infer<typeof plansSearch>;

const plansRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duty/plans',
  validateSearch: plansSearch,
  component: lazyRouteComponent(() => import('./plans/PlansPage.tsx'), 'PlansPage'),
});

const incidentsSearch = z.object({
  status: z.enum(['live', 'ended']).optional().catch(undefined),
  plan: z.string().optional().catch(undefined),
});
export type IncidentsSearch = z.infer<typeof incidentsSearch>;

const incidentsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duty/incidents',
  validateSearch: incidentsSearch,
  component: lazyRouteComponent(() => import('./incidents/IncidentsPage.tsx'), 'IncidentsPage'),
});

const quarantineSearch = z.object({
  search: z.string().max(100).optional().catch(undefined),
  kind: EffectKind.optional().catch(undefined),
});
export type QuarantineSearch = z.infer<typeof quarantineSearch>;

const quarantineRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duty/quarantine',
  validateSearch: quarantineSearch,
  component: lazyRouteComponent(() => import('./quarantine/QuarantinePage.tsx'), 'QuarantinePage'),
});

const noticesSearch = z.object({ only: z.enum(['unread']).optional().catch(undefined) });
export type NoticesSearch = z.infer<typeof noticesSearch>;

const noticesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/notifications',
  validateSearch: noticesSearch,
  component: lazyRouteComponent(() => import('./notices/NoticesPage.tsx'), 'NoticesPage'),
});

/** The pages of this area. */
export const dutyRoutes = {
  consoleRoute,
  alertsRoute,
  alertRoute,
  plansRoute,
  incidentsRoute,
  quarantineRoute,
  noticesRoute,
};

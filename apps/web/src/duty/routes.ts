import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { signedInRoute } from '../shell/signedInRoute.ts';

const alertsSearch = z.object({
  search: z.string().max(100).optional().catch(undefined),
  status: z.enum(['open', 'acknowledged', 'resolved']).optional().catch(undefined),
});
export type AlertsSearch = z.infer<typeof alertsSearch>;

const alertsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duty',
  validateSearch: alertsSearch,
  component: lazyRouteComponent(() => import('./AlertsPage.tsx'), 'AlertsPage'),
});

const alertRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duty/alerts/$alertId',
  component: lazyRouteComponent(() => import('./AlertPage.tsx'), 'AlertPage'),
});

const plansRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duty/plans',
  component: lazyRouteComponent(() => import('./PlansPage.tsx'), 'PlansPage'),
});

const incidentsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duty/incidents',
  component: lazyRouteComponent(() => import('./IncidentsPage.tsx'), 'IncidentsPage'),
});

/** The pages of this area. */
export const dutyRoutes = { alertsRoute, alertRoute, plansRoute, incidentsRoute };

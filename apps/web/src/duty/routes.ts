import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../shell/signedInRoute.ts';

const alertsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/duty',
  component: lazyRouteComponent(() => import('./AlertsPage.tsx'), 'AlertsPage'),
});

/** The pages of this area. */
export const dutyRoutes = { alertsRoute };

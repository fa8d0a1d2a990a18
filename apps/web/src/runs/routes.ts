import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../shell/signedInRoute.ts';

const runsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/runs',
  component: lazyRouteComponent(() => import('./RunsPage.tsx'), 'RunsPage'),
});

const startRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/start',
  component: lazyRouteComponent(() => import('./StartPage.tsx'), 'StartPage'),
});

/** The pages of this area. */
export const runRoutes = { runsRoute, startRoute };

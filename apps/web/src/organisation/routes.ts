import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../shell/signedInRoute.ts';

const peopleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation',
  component: lazyRouteComponent(() => import('./PeoplePage.tsx'), 'PeoplePage'),
});

/** The pages of this area. */
export const organisationRoutes = { peopleRoute };

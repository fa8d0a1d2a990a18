import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../data/session.ts';
import { homeOf } from './navigation/areas.ts';
import { signedInRoute } from './signedInRoute.ts';

/** `/` leads each person to their own start page. */
const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: async ({ context: { queries } }) => {
    const session = await queries.ensureQueryData(sessionQuery);
    throw redirect({ to: homeOf(session), replace: true });
  },
});

const meRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/me',
  component: lazyRouteComponent(() => import('./pages/MePage.tsx'), 'MePage'),
});

/** The pages that belong to no area. */
export const ownRoutes = { homeRoute, meRoute };

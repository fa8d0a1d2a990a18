import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../data/session.ts';
import { homeOf } from './navigation/areas.ts';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
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

/** Every other address: told inside the frame, so that the way on is at hand. */
const elsewhereRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '$',
  component: NotFoundPage,
});

/** The pages that belong to no area. */
export const ownRoutes = { homeRoute, meRoute, elsewhereRoute };

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ownAddress } from '../shell/returnAddress.ts';
import { rootRoute } from '../shell/rootRoute.ts';

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { returnTo?: string } => {
    const returnTo = ownAddress(search['returnTo']);
    return returnTo === undefined ? {} : { returnTo };
  },
  component: lazyRouteComponent(() => import('./SignInPage.tsx'), 'SignInPage'),
});

const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/set-up',
  component: lazyRouteComponent(() => import('./SetUpPage.tsx'), 'SetUpPage'),
});

/** The pages that nobody needs to be signed in for. */
export const accessRoutes = { signInRoute, setUpRoute };

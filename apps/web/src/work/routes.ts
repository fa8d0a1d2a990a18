import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../shell/signedInRoute.ts';

const inboxRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/work',
  component: lazyRouteComponent(() => import('./InboxPage.tsx'), 'InboxPage'),
});

/** The pages of this area. */
export const workRoutes = { inboxRoute };

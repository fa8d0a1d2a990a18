import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../shell/signedInRoute.ts';

const libraryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/procedures',
  component: lazyRouteComponent(() => import('./LibraryPage.tsx'), 'LibraryPage'),
});

/** The pages of this area. */
export const procedureRoutes = { libraryRoute };

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { signedInRoute } from '../shell/signedInRoute.ts';

const peopleSearch = z.object({ search: z.string().max(100).optional().catch(undefined) });
export type PeopleSearch = z.infer<typeof peopleSearch>;

const peopleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('./PeoplePage.tsx'), 'PeoplePage'),
});

const positionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/positions',
  component: lazyRouteComponent(() => import('./PositionsPage.tsx'), 'PositionsPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/settings',
  component: lazyRouteComponent(() => import('./SettingsPage.tsx'), 'SettingsPage'),
});

const auditSearch = z.object({ outcome: z.enum(['done', 'refused']).optional().catch(undefined) });
export type AuditSearch = z.infer<typeof auditSearch>;

const auditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/organisation/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./AuditPage.tsx'), 'AuditPage'),
});

/** The pages of this area. */
export const organisationRoutes = { peopleRoute, positionsRoute, settingsRoute, auditRoute };

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { signedInRoute } from '../shell/signedInRoute.ts';

const runsSearch = z.object({
  search: z.string().max(100).optional().catch(undefined),
  status: z
    .enum(['live', 'running', 'suspended', 'completed', 'cancelled', 'failed'])
    .optional()
    .catch(undefined),
  sop: z.string().max(64).optional().catch(undefined),
});
export type RunsSearch = z.infer<typeof runsSearch>;

const runsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/runs',
  validateSearch: runsSearch,
  component: lazyRouteComponent(() => import('./RunsPage.tsx'), 'RunsPage'),
});

const runTabs = ['chart', 'history', 'data'] as const;
export type RunTab = (typeof runTabs)[number];

const runRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/runs/$runId',
  validateSearch: z.object({ tab: z.enum(runTabs).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./RunPage.tsx'), 'RunPage'),
});

const startRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/start',
  component: lazyRouteComponent(() => import('./StartPage.tsx'), 'StartPage'),
});

/** The pages of this area. */
export const runRoutes = { runsRoute, runRoute, startRoute };

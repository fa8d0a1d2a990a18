import { Key } from '@sopflow/model';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { signedInRoute } from '../shell/signedInRoute.ts';

const runsSearch = z.object({
  search: z.string().max(100).optional().catch(undefined),
  status: z
    .enum(['live', 'running', 'suspended', 'completed', 'cancelled', 'failed'])
    .optional()
    .catch(undefined),
  sop: Key.optional().catch(undefined),
  mine: z.boolean().optional().catch(undefined),
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

const runSearch = z.object({
  tab: z.enum(runTabs).optional().catch(undefined),
  /** The step that is chosen in the chart. */
  step: z.string().max(64).optional().catch(undefined),
});
export type RunSearch = z.infer<typeof runSearch>;

const runRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/runs/$runId',
  validateSearch: runSearch,
  component: lazyRouteComponent(() => import('./RunPage.tsx'), 'RunPage'),
});

const startSearch = z.object({
  search: z.string().max(100).optional().catch(undefined),
  /** The SOP whose start form is open. */
  sop: Key.optional().catch(undefined),
});
export type StartSearch = z.infer<typeof startSearch>;

const startRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/start',
  validateSearch: startSearch,
  component: lazyRouteComponent(() => import('./StartPage.tsx'), 'StartPage'),
});

/** The pages of this area. */
export const runRoutes = { runsRoute, runRoute, startRoute };

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { signedInRoute } from '../shell/signedInRoute.ts';

const librarySearch = z.object({
  search: z.string().max(100).optional().catch(undefined),
  kind: z.enum(['sop', 'emergency']).optional().catch(undefined),
  status: z.enum(['draft', 'published', 'retired']).optional().catch(undefined),
  sort: z.enum(['updated', 'name']).optional().catch(undefined),
});
export type LibrarySearch = z.infer<typeof librarySearch>;

const libraryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/procedures',
  validateSearch: librarySearch,
  component: lazyRouteComponent(() => import('./LibraryPage.tsx'), 'LibraryPage'),
});

const sopSearch = z.object({
  tab: z.enum(['versions']).optional().catch(undefined),
  /** The version whose flowchart is shown; the one that runs now, or the draft before there is one, when absent. */
  version: z.coerce.number().int().positive().optional().catch(undefined),
});
export type SopSearch = z.infer<typeof sopSearch>;

const sopRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/procedures/$key',
  validateSearch: sopSearch,
  component: lazyRouteComponent(() => import('./SopPage.tsx'), 'SopPage'),
});

/** The pages of this area. */
export const procedureRoutes = { libraryRoute, sopRoute };

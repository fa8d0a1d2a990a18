import { InboxScope } from '@sopflow/contract';
import { Key } from '@sopflow/model';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { signedInRoute } from '../shell/signedInRoute.ts';

const inboxSearch = z.object({
  scope: InboxScope.optional().catch(undefined),
  search: z.string().max(100).optional().catch(undefined),
  sop: Key.optional().catch(undefined),
  sort: z.enum(['opened', 'priority']).optional().catch(undefined),
});
export type InboxSearch = z.infer<typeof inboxSearch>;

const inboxRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/work',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import('./InboxPage.tsx'), 'InboxPage'),
});

const taskRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/work/tasks/$taskId',
  component: lazyRouteComponent(() => import('./TaskPage.tsx'), 'TaskPage'),
});

/** The pages of this area. */
export const workRoutes = { inboxRoute, taskRoute };

import { createRouter } from '@tanstack/react-router';
import { createQueryClient } from '../data/queryClient.ts';
import { PendingPage } from './pages/PendingPage.tsx';
import { routeTree } from './routeTree.ts';

/** The session ended elsewhere: leave for the sign-in page, come back to this address, and forget what was read meanwhile. */
function onSignedOut(): void {
  const returnTo = router.state.location.href;
  void router.navigate({ to: '/sign-in', search: { returnTo }, replace: true }).then(() => queries.clear());
}

export const queries = createQueryClient(onSignedOut);

export const router = createRouter({
  routeTree,
  context: { queries },
  defaultPreload: 'intent',
  // The query cache decides what is fresh, also for what was preloaded.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 150,
  defaultPendingMinMs: 200,
  defaultPendingComponent: PendingPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { BrokenPage } from './pages/BrokenPage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** `canvas` gives a page the whole area beside a narrow rail, without margins; a `page` scrolls with the window. */
    readonly frame?: 'page' | 'canvas';
  }
}

/** What every route may use while it loads. */
export interface RouteContext {
  readonly queries: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouteContext>()({
  errorComponent: BrokenPage,
  notFoundComponent: NotFoundPage,
});

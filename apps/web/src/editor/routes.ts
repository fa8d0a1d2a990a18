import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../shell/signedInRoute.ts';

const editorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/procedures/$sop/edit',
  staticData: { frame: 'canvas' },
  component: lazyRouteComponent(() => import('./EditorPage.tsx'), 'EditorPage'),
});

/** The canvas; in a folder of its own, so that no other page loads it. */
export const editorRoutes = { editorRoute };

import { accessRoutes } from '../access/routes.ts';
import { dutyRoutes } from '../duty/routes.ts';
import { editorRoutes } from '../editor/routes.ts';
import { organisationRoutes } from '../organisation/routes.ts';
import { procedureRoutes } from '../procedures/routes.ts';
import { runRoutes } from '../runs/routes.ts';
import { workRoutes } from '../work/routes.ts';
import { ownRoutes } from './ownRoutes.ts';
import { rootRoute } from './rootRoute.ts';
import { signedInRoute } from './signedInRoute.ts';

/** Every address of the app: pages of anybody beside pages of a signed-in person. */
export const routeTree = rootRoute.addChildren({
  ...accessRoutes,
  signedInRoute: signedInRoute.addChildren({
    ...ownRoutes,
    ...workRoutes,
    ...runRoutes,
    ...procedureRoutes,
    ...editorRoutes,
    ...dutyRoutes,
    ...organisationRoutes,
  }),
});

import { createRoute, redirect } from '@tanstack/react-router';
import { isSignedOut } from '../data/problem.ts';
import { sessionQuery, setUpQuery } from '../data/session.ts';
import { showLocale } from '../words/i18n.ts';
import { rememberedLocale } from '../words/locale.ts';
import { ArrivalPage } from './pages/ArrivalPage.tsx';
import { BrokenPage } from './pages/BrokenPage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { Frame } from './frame/Frame.tsx';
import { rootRoute } from './rootRoute.ts';

/**
 * The gate and the frame of everything that needs a person. Nobody signed in is sent to `/sign-in` and comes back afterwards;
 * an installation without an administrator is sent to `/set-up`.
 */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context: { queries }, location }) => {
    try {
      const { person } = await queries.ensureQueryData(sessionQuery);
      // A device on which no language was chosen speaks the person's.
      if (rememberedLocale() === undefined) await showLocale(person.locale);
    } catch (error) {
      if (!isSignedOut(error)) throw error;
      const { needed } = await queries.fetchQuery(setUpQuery);
      if (needed) throw redirect({ to: '/set-up', replace: true });
      throw redirect({ to: '/sign-in', search: { returnTo: location.href }, replace: true });
    }
  },
  component: Frame,
  pendingComponent: ArrivalPage,
  errorComponent: BrokenPage,
  notFoundComponent: NotFoundPage,
});

import '../theme/styles.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { Surroundings } from '../shell/Surroundings.tsx';
import { startWords } from '../words/i18n.ts';
import { browserLocale, rememberedLocale } from '../words/locale.ts';
import { Gallery } from './Gallery.tsx';

// Served by the development server as /gallery.html; the production build starts from index.html and never sees it.
const router = createRouter({
  routeTree: createRootRoute({ component: Gallery, notFoundComponent: Gallery }),
  history: createMemoryHistory({ initialEntries: ['/'] }),
});

await startWords(rememberedLocale() ?? browserLocale());
createRoot(document.getElementById('root') ?? document.body).render(
  <QueryClientProvider client={new QueryClient()}>
    <Surroundings>
      <RouterProvider router={router} />
    </Surroundings>
  </QueryClientProvider>,
);

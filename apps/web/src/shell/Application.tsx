import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Surroundings } from './Surroundings.tsx';
import { queries, router } from './router.ts';

/** The whole app. */
export function Application() {
  return (
    <QueryClientProvider client={queries}>
      <Surroundings>
        <RouterProvider router={router} />
      </Surroundings>
    </QueryClientProvider>
  );
}

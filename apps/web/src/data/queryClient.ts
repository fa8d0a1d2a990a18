import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isSignedOut, isUnreachable, statusOf } from './problem.ts';

/** How often a read that got no answer, or a fault of the server, is asked again before the screen says so. */
const tries = 2;

/**
 * The one cache of what the API said.
 *
 * @param onSignedOut called when any read is answered with 401: the session ended elsewhere.
 */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // The first refusal of the session itself is how the gate learns that nobody is signed in; only later ones end a session.
        if (isSignedOut(error) && (query.queryKey[0] !== 'session' || query.state.data !== undefined))
          onSignedOut();
      },
    }),
    defaultOptions: {
      queries: {
        // Changes arrive over the stream; until one does, what was read stays good.
        staleTime: 60_000,
        retry: (failures, error) => failures < tries && isWorthRetrying(error),
      },
      mutations: { retry: false },
    },
  });
}

function isWorthRetrying(error: unknown): boolean {
  return isUnreachable(error) || (statusOf(error) ?? 0) >= 500;
}

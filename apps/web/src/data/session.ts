import { Locale, mayDo, Role } from '@sopflow/model';
import type { Right } from '@sopflow/model';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { send } from './client.ts';

/** Who is signed in, as `GET /api/v1/me` answers. `viewedBy` is there while an administrator looks through somebody's eyes. */
const Session = z.object({
  person: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    locale: Locale,
    roles: z.array(Role),
  }),
  viewedBy: z.object({ id: z.string(), name: z.string() }).nullish(),
});
export type Session = z.infer<typeof Session>;

const SetUp = z.object({ needed: z.boolean() });

/** The session; refused with 401 when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => Session.parse(await send('GET', '/me', undefined, signal)),
  staleTime: 5 * 60_000,
});

/** Whether this installation still waits for its first administrator. */
export const setUpQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: async ({ signal }) => SetUp.parse(await send('GET', '/setup', undefined, signal)),
  staleTime: 0,
});

/** The session of the person in front of the screen; for parts inside the signed-in frame. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** Whether the person may do something; decides what a screen offers, never what the API allows. */
export function useMay(right: Right): boolean {
  return mayDo(useSession().person.roles, right);
}

/** Ends the session on the server. */
export async function signOut(): Promise<void> {
  await send('POST', '/session/end');
}

/** Ends "viewing as" and returns to the administrator's own session. */
export async function stopViewingAs(): Promise<void> {
  await send('POST', '/view-as/stop');
}

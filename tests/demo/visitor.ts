import { type Client, createClient } from '@sopflow/contract';

/** Somebody who uses the product through its public API, with a session of their own. */
export interface Visitor {
  readonly name: string;
  readonly api: Client;
}

/** Signs in and keeps the cookie, as a browser would. */
export async function signIn(
  origin: string,
  name: string,
  email: string,
  password: string,
): Promise<Visitor> {
  let cookie = '';
  const fetchWithCookie: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('origin', origin);
    if (cookie !== '') headers.set('cookie', cookie);
    const response = await fetch(input, { ...init, headers });
    const given = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    if (given.length > 0) cookie = given.join('; ');
    return response;
  };
  const api = createClient({ baseUrl: origin, fetch: fetchWithCookie, locale: 'en' });
  await api.access.signIn({ body: { email, password } });
  return { name, api };
}

/** A machine with an API key. */
export function withKey(origin: string, secret: string): Client {
  return createClient({ baseUrl: origin, headers: { authorization: `Bearer ${secret}` }, locale: 'en' });
}

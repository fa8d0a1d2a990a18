import { API_PREFIX, type Route, routes } from '@sopflow/contract';

/** One route of the contract with the name that screens and this suite call it by. */
export interface NamedRoute {
  readonly title: string;
  readonly route: Route;
}

/** Every route there is: what is declared tomorrow is tested tomorrow. */
export const everyRoute: readonly NamedRoute[] = Object.entries(routes).flatMap(([area, members]) =>
  Object.entries<Route>(members).map(([name, route]) => ({ title: `${area}.${name}`, route })),
);

/** The address of a route with the same value for each of its parameters, or with these. */
export function addressOf(route: Route, values: string | Readonly<Record<string, string>>): string {
  const path = route.path.replaceAll(/:(\w+)/gu, (_match, name: string) =>
    encodeURIComponent(typeof values === 'string' ? values : (values[name] ?? '')),
  );
  return `${API_PREFIX}${path}`;
}

/** A request to a route that carries nothing; whether its caller may make it is decided before its content is looked at. */
export function bareRequest({ route }: NamedRoute, signal: AbortSignal): RequestInit {
  const withBody =
    route.body === undefined ? {} : { body: '{}', headers: { 'content-type': 'application/json' } };
  return { method: route.method, signal, ...withBody };
}

import { describe, expect, it } from 'vitest';
import type { Route } from '../route/defineRoute.ts';
import { isBytes } from '../route/defineRoute.ts';
import { routes } from './index.ts';

const all = Object.entries(routes).flatMap(([area, members]) =>
  Object.entries<Route>(members).map(([name, route]) => ({ title: `${area}.${name}`, route })),
);

describe('Every declared route', () => {
  it.each(all)('$title declares exactly the parameters of its path', ({ route }) => {
    const inPath = [...route.path.matchAll(/:([A-Za-z]+)/gu)].map(([, name]) => name);
    expect(Object.keys(route.params?.shape ?? {})).toEqual(inPath);
  });

  it.each(all.filter(({ route }) => route.body !== undefined && !isBytes(route.body)))(
    '$title refuses a body with an unknown name',
    ({ route }) => {
      if (route.body === undefined || isBytes(route.body)) throw new Error('filtered above');
      const refused = route.body.safeParse({ nobodyDeclaredThis: true });
      expect(
        refused.error?.issues.some((issue) => issue.code === 'unrecognized_keys' && issue.path.length === 0),
      ).toBe(true);
    },
  );

  it('stands at its own address', () => {
    const addresses = all.map(({ route }) => `${route.method} ${route.path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

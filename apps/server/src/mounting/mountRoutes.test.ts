import { type Route, routes } from '@sopflow/contract';
import { Router } from 'express';
import { expect, it } from 'vitest';
import { NOBODY } from '../caller/caller.ts';
import type { Handlers } from './call.ts';
import { mountRoutes } from './mountRoutes.ts';

const everything = Object.fromEntries(
  Object.entries(routes).map(([area, members]) => [
    area,
    Object.fromEntries(Object.keys(members).map((name) => [name, () => undefined])),
  ]),
) as unknown as Handlers;

function mount(handlers: Handlers): Router {
  const router = Router();
  mountRoutes(router, {
    handlers,
    identify: () => NOBODY,
    assertOrigin: () => undefined,
    recordRefusal: () => Promise.resolve(),
    observe: () => undefined,
    checkAnswers: false,
  });
  return router;
}

interface MountedRoute {
  readonly path: string;
  readonly methods: Readonly<Record<string, boolean>>;
}

/** What a router of Express serves, method by method; the refusals of other methods are mounted for all. */
function mountedOn(router: Router): string[] {
  return router.stack
    .map((layer) => layer.route as unknown as MountedRoute)
    .flatMap(({ path, methods }) =>
      Object.keys(methods)
        .filter((method) => method !== '_all')
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
}

it('mounts every route of the contract, and no other', () => {
  const declared = Object.values(routes).flatMap((members) =>
    Object.values<Route>(members).map((route) => `${route.method} ${route.path}`),
  );
  expect(mountedOn(mount(everything)).sort()).toEqual(declared.sort());
});

it('mounts words before parameters, so that no word is taken for an identifier', () => {
  const mounted = mountedOn(mount(everything));
  expect(mounted.indexOf('GET /tasks/counts')).toBeLessThan(mounted.indexOf('GET /tasks/:id'));
  expect(mounted.indexOf('GET /alerts/counts')).toBeLessThan(mounted.indexOf('GET /alerts/:id'));
});

it('does not start with a route that nobody handles', () => {
  const { me: _me, ...rest } = everything.access;
  expect(() => mount({ ...everything, access: rest as Handlers['access'] })).toThrow('access.me');
});

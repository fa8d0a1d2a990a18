import type { Request } from 'express';
import { foreignOrigin } from '../problem/refusals.ts';

/**
 * Refuses what a page of another site makes a browser send: a browser says so by `Sec-Fetch-Site`, an older one by `Origin`. Callers that
 * send neither are no browsers, and a bearer token is never sent by a browser on its own.
 *
 * @param publicHost where people reach the product, when a proxy in front names another host to us
 * @throws HttpRefusal
 */
export function assertOrigin(request: Request, publicHost: string | null): void {
  if (request.headers.authorization !== undefined) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return;
    throw foreignOrigin();
  }
  const { origin } = request.headers;
  if (origin === undefined) return;
  const host = URL.canParse(origin) ? new URL(origin).host : null;
  if (host === null || (host !== request.host && host !== publicHost)) throw foreignOrigin();
}

import { join } from 'node:path';
import { NotFound } from '@sopflow/model';
import express, { type RequestHandler, Router } from 'express';
import { pageHeaders } from '../app/securityHeaders.ts';

/** Names with a hash of their content never change; everything else is asked for anew each time. */
const FOREVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';
/** What a web app is built of. Any other ending belongs to an address: tasks are numbered `r_….10`, people are called `li.wei`. */
const BUILT_FILE = /\.(?:js|mjs|css|map|json|html|txt|xml|svg|png|jpe?g|gif|webp|ico|woff2?|webmanifest)$/iu;

/** Serves the built web app. Every address that is a page of it gets the same document; the router in the browser reads the address. */
export function serveWebApp(webRoot: string): Router {
  const router = Router();
  const document = join(webRoot, 'index.html');
  const serveFiles = express.static(webRoot, {
    index: false,
    redirect: false,
    setHeaders: (response, path) =>
      response.setHeader('cache-control', path.includes(`${join(webRoot, 'assets')}`) ? FOREVER : ASK_AGAIN),
  });
  const servePage: RequestHandler = (request, response, next) => {
    // A missing script or picture must not be answered with a page; neither must a program that asks for data.
    const wantsPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      request.accepts('html') !== false &&
      !BUILT_FILE.test(request.path);
    if (!wantsPage) throw new NotFound('route', request.path);
    response.setHeader('cache-control', ASK_AGAIN);
    response.sendFile(document, (error) => {
      if (error !== undefined && !response.headersSent) next(new NotFound('route', request.path));
    });
  };
  router.use(pageHeaders, serveFiles, servePage);
  return router;
}

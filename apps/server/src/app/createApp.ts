import { API_PREFIX } from '@sopflow/contract';
import type { Right } from '@sopflow/model';
import { NotFound, NotSignedIn } from '@sopflow/model';
import type { AttemptStore, CallContext, RepeatStore, Runtime } from '@sopflow/runtime';
import express, { type Express, type RequestHandler, Router } from 'express';
import type { Log } from '../log/withoutSecrets.ts';
import { contextOf } from '../caller/caller.ts';
import type { Identify } from '../caller/identify.ts';
import type { ChangeStream } from '../changes/changeStream.ts';
import { handlersOver } from '../handlers/index.ts';
import { checkReadiness } from '../health/readiness.ts';
import { mayReadMetrics } from '../metrics/mayRead.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { mountRoutes } from '../mounting/mountRoutes.ts';
import { rememberOver } from '../mounting/remember.ts';
import { answerProblems } from '../problem/answerProblem.ts';
import type { Accounts } from '../signIn/accounts.ts';
import { assertOrigin } from '../signIn/origin.ts';
import { rateLimitOver } from '../signIn/rateLimit.ts';
import type { Setup } from '../signIn/setUp.ts';
import { serveWebApp } from '../webApp/serveWebApp.ts';
import { boardHeaders, dataHeaders, pageHeaders } from './securityHeaders.ts';

export interface AppParts {
  readonly runtime: Runtime;
  readonly repeats: RepeatStore;
  readonly attempts: AttemptStore;
  readonly accounts: Accounts;
  readonly setup: Setup;
  readonly identify: Identify;
  readonly changes: ChangeStream;
  readonly metrics: Metrics;
  /** Parts that `/readyz` asks, by name. */
  readonly readiness: Readonly<Record<string, () => Promise<unknown>>>;
  /** The queue dashboard. */
  readonly board: RequestHandler | null;
  readonly options: AppOptions;
}

export interface AppOptions {
  readonly webRoot: string;
  /** Where people reach the product; null when they reach this process itself. */
  readonly publicUrl: string | null;
  readonly version: string;
  /** How many proxies stand in front, whose word about the sender's address is taken; 0 takes nobody's. */
  readonly trustedProxies: number;
  readonly checkAnswers: boolean;
  /** Lets whoever shows it read the figures from another machine; null lets nobody. */
  readonly metricsToken: string | null;
  readonly log: Log;
}

const SIGN_IN_WINDOW_MS = 5 * 60_000;
/** A whole office may sign in from one address on a Monday morning; one account needs a few tries at most. */
const LIMITS = {
  address: { attempts: 60, withinMs: SIGN_IN_WINDOW_MS },
  account: { attempts: 10, withinMs: SIGN_IN_WINDOW_MS },
};

/** The Express application: the API, health, metrics, the queue dashboard and the web app. */
export function createApp(parts: AppParts): Express {
  const { metrics, options } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', options.trustedProxies);
  app.set('query parser', 'simple');

  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', async (_request, response) => {
    const readiness = await checkReadiness(parts.readiness);
    response.status(readiness.ready ? 200 : 503).json(readiness);
  });
  app.get('/metrics', async (request, response) => {
    if (!mayReadMetrics(request, options.metricsToken)) throw new NotSignedIn();
    response.type(metrics.contentType).send(await metrics.text());
  });

  app.use(API_PREFIX, apiRouter(parts));
  if (parts.board !== null) app.use('/queues', administratorsOnly(parts), boardHeaders, parts.board);
  app.use(serveWebApp(options.webRoot));

  app.use(answerProblems(options.log));
  return app;
}

function apiRouter(parts: AppParts): Router {
  const { runtime, identify, options } = parts;
  const router = Router({ caseSensitive: true, strict: false });
  router.use(dataHeaders);
  router.use('/docs', pageHeaders);
  mountRoutes(router, {
    handlers: handlersOver({
      ...parts,
      limits: {
        address: rateLimitOver(parts.attempts, 'address', LIMITS.address),
        account: rateLimitOver(parts.attempts, 'account', LIMITS.account),
      },
      remember: rememberOver(parts.repeats),
      // A proxy that ends https in front of us is known by the address it gives out.
      isSecure: (request) => request.secure || options.publicUrl?.startsWith('https:') === true,
      version: options.version,
    }),
    identify,
    assertOrigin: (request) => assertOrigin(request, hostOf(options.publicUrl)),
    recordRefusal: (context: CallContext, right: Right, about: string) =>
      refuse(runtime, context, right, about),
    observe: (title, response) => parts.metrics.observe(title, response),
    checkAnswers: options.checkAnswers,
  });
  router.use((request) => {
    throw new NotFound('route', `${request.method} ${request.originalUrl}`);
  });
  return router;
}

/** Writes the attempt to the audit log and throws. @throws NotAllowed */
function refuse(runtime: Runtime, context: CallContext, right: Right, about: string): Promise<void> {
  return runtime.requireRight(context, right, { kind: 'route', id: about });
}

function administratorsOnly({ identify, runtime, options }: AppParts): RequestHandler {
  return async (request, _response, next) => {
    if (request.method !== 'GET') assertOrigin(request, hostOf(options.publicUrl));
    const caller = await identify(request);
    if (caller.kind === 'nobody') throw new NotSignedIn();
    await runtime.requireRight(contextOf(caller), 'administer', { kind: 'route', id: 'queues' });
    next();
  };
}

function hostOf(url: string | null): string | null {
  return url === null ? null : new URL(url).host;
}

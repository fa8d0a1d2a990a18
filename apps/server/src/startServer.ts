import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { createSecretSeal, digestSecret, newSecret, testEndpointOver } from '@sopflow/notify';
import { openQueueSystem } from '@sopflow/queue';
import { type CallContext, createRuntime, type Runtime, systemContext } from '@sopflow/runtime';
import { createStore, listenForNews, newId, openSignInDatabase, SESSIONS_CHANNEL } from '@sopflow/store';
import { createApp } from './app/createApp.ts';
import { queueBoard } from './app/queueBoard.ts';
import { createIdentify } from './caller/identify.ts';
import { createChangeStream } from './changes/changeStream.ts';
import { type Log, withoutSecrets } from './log/withoutSecrets.ts';
import { createMetrics } from './metrics/metrics.ts';
import { measureBacklog } from './metrics/measureBacklog.ts';
import { measureQueues } from './metrics/measureQueues.ts';
import { answerUnreadable } from './problem/answerUnreadable.ts';
import { openAccounts } from './signIn/accounts.ts';
import { createSetup } from './signIn/setUp.ts';

/** What the API process is started with. Values were checked where they came in. */
export interface ServerOptions {
  readonly databaseUrl: string;
  /** Queues live in Redis when given, else in the same Postgres. */
  readonly redisUrl?: string | undefined;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where people reach Sopflow, for links and cookies; the own address when not given. */
  readonly publicUrl?: string | undefined;
  /** Folder of the built web app. */
  readonly webRoot: string;
  readonly clock: 'real' | 'virtual';
  /** False in production: then the clock cannot be moved whatever else says so. */
  readonly allowVirtualClock: boolean;
  /** Signs sessions and encrypts stored secrets; the same in every process of an installation. */
  readonly secret: string;
  /** Made the first administrator when there is none yet. */
  readonly admin?: { readonly email: string; readonly password: string } | undefined;
  /** Loads the sample organisation in this language when the database is empty. */
  readonly sample?: 'zh' | 'en' | undefined;
  /** How many proxies stand in front, whose word about the sender's address is taken; nobody's when not given. */
  readonly trustedProxies?: number | undefined;
  /** Checks every answer against the contract; for tests. */
  readonly checkAnswers?: boolean | undefined;
  /** Whoever shows it reads the figures from any address; without one they are for this machine alone. */
  readonly metricsToken?: string | undefined;
  readonly log: Log;
}

export interface RunningServer {
  /** Where it listens. */
  readonly url: string;
  /** The one-time code of the set-up page, while no administrator exists. */
  readonly setupCode?: string | undefined;
  /** Takes no more requests, answers those under way and lets go of everything. */
  close(): Promise<void>;
}

const CONNECTIONS = 10;
/** How long another process may go on believing in a session that ended, should the news of it be lost. */
const REMEMBER_CALLERS_MS = 5_000;
/** A request that has not arrived whole by then is cut off. */
const REQUEST_MS = 60_000;
/** Longer than proxies keep an idle connection (Caddy: two minutes): whoever may close it first must be the one who sends requests. */
const KEEP_ALIVE_MS = 150_000;
const CLOSE_MS = 10_000;
const CHANGES_CHANNEL = 'sopflow_changes';

/**
 * Starts the API and serves the web app.
 *
 * @throws an error with code EADDRINUSE when the port is taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { databaseUrl } = options;
  const log = withoutSecrets(options.log);
  let closing = false;
  /** What breaks while everything is being let go is no news. */
  const warn =
    (message: string) =>
    (error: Error): void => {
      if (!closing) log.warn({ err: error }, message);
    };
  const onIdleError = warn('a database connection broke');
  const closings: (() => Promise<void> | void)[] = [];
  const close = async (): Promise<void> => {
    closing = true;
    for (let letGo = closings.pop(); letGo !== undefined; letGo = closings.pop()) await letGo();
  };

  try {
    const stores = createStore({ connectionString: databaseUrl, poolSize: CONNECTIONS, onIdleError });
    closings.push(() => stores.close());
    const signIn = openSignInDatabase(databaseUrl, onIdleError);
    closings.push(() => signIn.close());
    const queue = await openQueueSystem({
      databaseUrl,
      redisUrl: options.redisUrl ?? null,
      onTrouble: warn('the queue had trouble; the sweep goes on'),
    });
    closings.push(() => queue.close());
    const metrics = createMetrics();
    const runtime = createRuntime({
      stores,
      waker: queue.waker,
      performer: { perform: () => Promise.reject(new Error('An API process does not carry out actions.')) },
      channels: [],
      testEndpoint: testEndpointOver(async () => (await stores.organisation.settings()).allowedHosts),
      seal: createSecretSeal(options.secret),
      newId,
      newSecret,
      digest: digestSecret,
      elapsed: () => performance.now(),
      virtualClock: options.clock === 'virtual' && options.allowVirtualClock,
      onTrouble: (error, about) => log.error({ err: error, about }, 'work failed'),
      observer: metrics.observer,
    });
    closings.push(() => runtime.settled());

    const accounts = await openAccounts(signIn);
    const identify = createIdentify({ access: runtime.access, accounts, rememberForMs: REMEMBER_CALLERS_MS });
    const changes = createChangeStream();
    closings.push(() => changes.close());
    const news = await listenForNews({
      connectionString: databaseUrl,
      channels: [CHANGES_CHANNEL, SESSIONS_CHANNEL],
      onNews: (channel, payload) => {
        if (channel === SESSIONS_CHANNEL || payload.includes('"organisation"')) {
          identify.forget();
          changes.recheckAll();
        }
        if (channel === CHANGES_CHANNEL) changes.announce(payload);
      },
      onGap: () => {
        identify.forget();
        changes.reconnectAll();
      },
      onTrouble: onIdleError,
    });
    closings.push(() => news.close());

    const setup = createSetup(runtime.access, accounts);
    if (options.admin !== undefined) await setup.byConfiguration(options.admin, options.sample ?? 'zh');
    if (options.sample !== undefined) await loadIntoEmpty(runtime, systemContext('setup'), options.sample);
    const setupCode = await runtime.access.offerSetup();

    metrics.gauge('sopflow_change_stream_readers', 'Screens that listen for changes.', () => changes.readers);
    measureQueues(metrics, queue.boardQueues());
    measureBacklog(metrics, () => runtime.work.backlog());
    const app = createApp({
      runtime,
      repeats: stores.repeats,
      attempts: signIn.attempts,
      accounts,
      setup,
      identify,
      changes,
      metrics,
      readiness: { database: () => runtime.clock.now(), schema: () => runtime.access.setupNeeded() },
      board: queueBoard(queue.boardQueues()),
      options: {
        webRoot: options.webRoot,
        publicUrl: options.publicUrl ?? null,
        version: ownVersion(),
        trustedProxies: options.trustedProxies ?? 0,
        checkAnswers: options.checkAnswers ?? false,
        metricsToken: options.metricsToken ?? null,
        log,
      },
    });
    const server = createServer({ requestTimeout: REQUEST_MS, keepAliveTimeout: KEEP_ALIVE_MS }, app);
    server.on('clientError', answerUnreadable);
    const url = await listen(server, options.host, options.port);
    closings.push(() => finish(server, changes, log));
    return { url, ...(setupCode === null ? {} : { setupCode }), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function listen(server: Server, host: string, port: number): Promise<string> {
  server.listen(port, host);
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
}

/** Takes no more connections, lets the requests under way end, and cuts off what takes too long. */
async function finish(server: Server, changes: { close(): void }, log: Log): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  changes.close();
  const deadline = performance.now() + CLOSE_MS;
  let open = true;
  void closed.then(() => {
    open = false;
  });
  while (open && performance.now() < deadline) {
    // A connection that was busy when closing began becomes idle after its answer.
    server.closeIdleConnections();
    await Promise.race([closed, delay(50)]);
  }
  if (open) log.warn('requests took too long and were cut off');
  server.closeAllConnections();
  await closed;
}

async function loadIntoEmpty(runtime: Runtime, context: CallContext, locale: 'zh' | 'en'): Promise<void> {
  const { items } = await runtime.procedures.list(context, { limit: 1, cursor: null, sort: 'updated' });
  if (items.length === 0) await runtime.samples.load(context, locale);
}

function ownVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

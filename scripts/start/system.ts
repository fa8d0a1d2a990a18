import { once } from 'node:events';
import { createServer } from 'node:net';
import { type RunningServer, startServer } from '@sopflow/server';
import { startEmbeddedPostgres } from '@sopflow/store/embedded';
import { migrate } from '@sopflow/store/migrate';
import { startWorker } from '@sopflow/worker';
import type { Logger } from 'pino';
import type { Configuration } from './configuration.ts';
import { openHealthListener } from './healthListener.ts';
import { keptSecret } from './secret.ts';
import { ensureWebBuilt, webRoot } from './webBuild.ts';

export interface SystemOptions {
  readonly configuration: Configuration;
  /** Folder of the project. */
  readonly root: string;
  readonly log: Logger;
  /** Tells the person at the console what takes its time. */
  readonly tell: (message: string) => void;
  /** Called when a part has failed for good and the process should end. */
  readonly onLost: (error: unknown) => void;
}

export interface RunningSystem {
  /** Absent in a lone worker. */
  readonly server: RunningServer | undefined;
  /** Ends everything in good order: requests first, then workers, the database last. */
  close(): Promise<void>;
}

/** Something that was started and has to be ended. */
type Closing = () => Promise<void>;

/**
 * Starts the parts that the configured role asks for, in this process. What was started before a failure is ended again.
 *
 * @throws EmbeddedPostgresError, WebBuildError, MigrationMismatch, or an error with code EADDRINUSE when the port is taken.
 */
export async function startSystem(options: SystemOptions): Promise<RunningSystem> {
  const { configuration, root, tell } = options;
  const closings: Closing[] = [];
  const close = async (): Promise<void> => {
    for (let closing = closings.pop(); closing !== undefined; closing = closings.pop()) await closing();
  };
  try {
    const serves = configuration.role !== 'worker';
    // Told before anything slow begins; the listener itself opens last, when there is something behind it.
    if (serves) await probePort(configuration.host, configuration.port);
    const [database, built] = await Promise.allSettled([
      openDatabase(options, closings),
      serves ? ensureWebBuilt(root, tell) : Promise.resolve(false),
    ]);
    if (database.status === 'rejected') throw database.reason;
    if (built.status === 'rejected') throw built.reason;
    const server = await startParts(options, database.value, closings);
    return { server, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openDatabase(
  { configuration, log, onLost }: SystemOptions,
  closings: Closing[],
): Promise<string> {
  let { databaseUrl } = configuration;
  if (databaseUrl === undefined) {
    const postgres = await startEmbeddedPostgres({ dataDir: configuration.dataDir, log, onLost });
    closings.push(() => postgres.stop());
    databaseUrl = postgres.connectionString;
  }
  await migrate(databaseUrl);
  return databaseUrl;
}

async function startParts(
  { configuration, root, log }: SystemOptions,
  databaseUrl: string,
  closings: Closing[],
): Promise<RunningServer | undefined> {
  const { role, host, port, portGiven, redisUrl, clock, admin, sample, mail } = configuration;
  const secret = configuration.secret ?? (await keptSecret(configuration.dataDir));
  const publicUrl = configuration.publicUrl ?? `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`;

  const startWorkers = async (linkUrl: string): Promise<void> => {
    const options = { databaseUrl, redisUrl, clock, publicUrl: linkUrl, secret, mail };
    const worker = await startWorker({ ...options, log: log.child({ part: 'worker' }) });
    closings.push(() => worker.close());
  };

  if (role === 'worker') {
    await startWorkers(publicUrl);
    if (portGiven) {
      const health = await openHealthListener(host, port);
      closings.push(() => health.close());
    }
    return undefined;
  }
  const server = await startServer({
    databaseUrl,
    redisUrl,
    host,
    port,
    publicUrl: configuration.publicUrl,
    trustedProxies: configuration.trustedProxies,
    webRoot: webRoot(root),
    clock,
    allowVirtualClock: !configuration.production,
    secret,
    admin,
    sample,
    metricsToken: configuration.metricsToken,
    log: log.child({ part: 'server' }),
  });
  let serverClosed = false;
  const closeServer = async (): Promise<void> => {
    if (serverClosed) return;
    serverClosed = true;
    await server.close();
  };
  closings.push(closeServer);
  if (role === 'all') {
    await startWorkers(configuration.publicUrl ?? server.url);
    // Requests end before the workers that carry out what they asked for.
    closings.push(closeServer);
  }
  return server;
}

/** Fails with EADDRINUSE when the port is taken. */
async function probePort(host: string, port: number): Promise<void> {
  const probe = createServer().listen(port, host);
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}

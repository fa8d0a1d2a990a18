import { setTimeout as delay } from 'node:timers/promises';
import { locateBinaries } from './binaries.ts';
import { clusterPaths, ensureCluster } from './cluster.ts';
import { openPath, prepareDataFolder } from './dataFolder.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { lockFolder } from './folderLock.ts';
import { freePort } from './freePort.ts';
import type { EmbeddedPostgresLog } from './log.ts';
import { stopOrphan } from './orphan.ts';
import { connectionString, type Launch, launch, type Postmaster } from './postmaster.ts';
import { chooseServerUser } from './serverUser.ts';
import { EMBEDDED_SETTINGS, type PostgresSettings } from './settings.ts';

export interface EmbeddedPostgresOptions {
  /** Holds everything the server keeps; made when missing. */
  readonly dataDir: string;
  readonly log: EmbeddedPostgresLog;
  /** Added to or put over our own settings. Only a disposable test server may switch durability off. */
  readonly settings?: PostgresSettings;
  /** Called when the server has ended by itself and could not be started again. */
  readonly onLost?: (error: unknown) => void;
}

export interface EmbeddedPostgres {
  readonly connectionString: string;
  /** The process id of the server just now. */
  pid(): number;
  /** Stops the server and gives the data folder back. May be called more than once. */
  stop(): Promise<void>;
}

const START_ATTEMPTS = 3;
const RESTART_PAUSES_MS = [0, 500, 2_000, 5_000];

/**
 * Starts Postgres as a child of this process in `dataDir/postgres`, made on the first start. It listens on the loopback
 * address with a random password that is kept in `dataDir/postgres.password`, readable by its owner only. A server that a
 * killed copy left behind is stopped first; one that ends by itself is started again on the same port.
 *
 * @throws EmbeddedPostgresError with a code and a remedy, e.g. FOLDER_IN_USE when another copy uses the folder.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log } = options;
  const dataDir = await prepareDataFolder(options.dataDir);
  const unlock = await lockFolder(dataDir);
  try {
    const paths = clusterPaths(dataDir);
    const user = await chooseServerUser(paths.clusterDir);
    if (user !== undefined) await openPath(dataDir, user, log);
    const binaries = await locateBinaries(dataDir, user);
    const password = await ensureCluster(paths, binaries, user, log);
    await stopOrphan(paths.clusterDir, log);
    const settings = { ...EMBEDDED_SETTINGS, ...options.settings };
    const started = await launchOnFreePort({ paths, binaries, user, settings, password, log });
    return supervise(started.start, started.postmaster, unlock, options.onLost);
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** Another program may take the free port between our look and the server's start: then the next one is tried. */
async function launchOnFreePort(
  start: Omit<Launch, 'port'>,
): Promise<{ start: Launch; postmaster: Postmaster }> {
  for (let attempt = 1; ; attempt += 1) {
    const onPort = { ...start, port: await freePort() };
    try {
      return { start: onPort, postmaster: await launch(onPort) };
    } catch (error) {
      const taken = error instanceof EmbeddedPostgresError && error.message.includes('could not bind');
      if (!taken || attempt === START_ATTEMPTS) throw error;
    }
  }
}

function supervise(
  start: Launch,
  first: Postmaster,
  unlock: () => Promise<void>,
  onLost: ((error: unknown) => void) | undefined,
): EmbeddedPostgres {
  let current = first;
  let stopping: Promise<void> | undefined;
  // Read through a function, since a stop may begin while a restart is awaited.
  const isStopping = (): boolean => stopping !== undefined;

  const watch = async (): Promise<void> => {
    while (!isStopping()) {
      await current.ended;
      if (isStopping()) return;
      start.log.error('The database ended by itself; starting it again.');
      current = await relaunch(start, isStopping);
    }
  };
  const watching = watch().catch((error: unknown) => {
    if (!isStopping()) onLost?.(error);
  });

  const stop = async (): Promise<void> => {
    await current.stop();
    // A restart under way when the stop began has made another server by now.
    await watching;
    await current.stop();
    await unlock();
  };
  return {
    connectionString: connectionString(start),
    pid: () => current.pid,
    stop: () => (stopping ??= Promise.resolve().then(stop)),
  };
}

async function relaunch(start: Launch, isStopping: () => boolean): Promise<Postmaster> {
  let failure: unknown;
  for (const pause of RESTART_PAUSES_MS) {
    await delay(pause);
    if (isStopping()) break;
    try {
      await stopOrphan(start.paths.clusterDir, start.log);
      return await launch(start);
    } catch (error) {
      failure = error;
    }
  }
  throw new Error('The database ended by itself and could not be started again.', { cause: failure });
}

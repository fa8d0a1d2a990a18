import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { PostgresBinaries } from './binaries.ts';
import { type ClusterPaths, ROLE } from './cluster.ts';
import { EmbeddedPostgresError } from './errors.ts';
import type { EmbeddedPostgresLog } from './log.ts';
import { asUser, programEnvironment } from './run.ts';
import type { ServerUser } from './serverUser.ts';
import { type PostgresSettings, settingArguments } from './settings.ts';

const LOG_LIMIT_BYTES = 16 * 1024 * 1024;
const FAST_STOP_MS = 60_000;
/** How long crash recovery may replay the write-ahead log before a start counts as failed. */
const READY_MS = 300_000;

/** What one start of the server needs. */
export interface Launch {
  readonly paths: ClusterPaths;
  readonly binaries: PostgresBinaries;
  readonly user: ServerUser | undefined;
  readonly settings: PostgresSettings;
  readonly password: string;
  readonly port: number;
  readonly log: EmbeddedPostgresLog;
}

/** A running server process. */
export interface Postmaster {
  readonly pid: number;
  /** Settles when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends it: sessions are cut off, everything committed stays. */
  stop(): Promise<void>;
}

export function connectionString({ password, port }: Launch, database = ROLE): string {
  return `postgres://${ROLE}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * Starts the server in a session of its own, so that a Ctrl-C in the terminal reaches us and not it, and waits until it
 * answers.
 *
 * @throws EmbeddedPostgresError START_FAILED with the end of the server's own log.
 */
export async function launch(start: Launch): Promise<Postmaster> {
  const { paths, binaries, user, settings, port, log } = start;
  await limitLog(paths.logFile);
  const logFile = await open(paths.logFile, 'a', 0o600);
  const logStart = (await logFile.stat()).size;
  const child = spawn(
    binaries.postgres,
    ['-D', paths.clusterDir, ...settingArguments({ ...settings, port: String(port) })],
    {
      cwd: paths.dataDir,
      detached: true,
      stdio: ['ignore', logFile.fd, logFile.fd],
      env: programEnvironment(),
      ...asUser(user),
    },
  );
  const ended = once(child, 'exit').then(
    () => undefined,
    () => undefined,
  );
  try {
    await ready(start, child, log);
  } catch (cause) {
    await halt(child, ended);
    const words = (await readFile(paths.logFile, 'utf8').catch(() => '')).slice(logStart).trim();
    throw new EmbeddedPostgresError(
      'START_FAILED',
      `The database did not start: ${words.split('\n').slice(-3).join(' | ') || String(cause)}`,
      `See ${paths.logFile}.`,
      cause,
    );
  } finally {
    await logFile.close();
  }
  return { pid: child.pid ?? 0, ended, stop: () => halt(child, ended) };
}

async function limitLog(file: string): Promise<void> {
  const size = (await stat(file).catch(() => undefined))?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) await rename(file, `${file}.1`);
}

async function ready(start: Launch, child: ChildProcess, log: EmbeddedPostgresLog): Promise<void> {
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  for (let waited = 0; waited < READY_MS; waited += 50) {
    if (failure !== undefined) throw failure;
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('the server ended at once');
    if (await answers(start)) return;
    if (waited === 5_000)
      log.info('The database is going through its log after a hard stop; this can take a while.');
    await delay(50);
  }
  throw new Error(`the server did not answer within ${READY_MS / 1000} seconds`);
}

/** Whether the server takes connections; makes our database when it has none yet. */
async function answers(start: Launch): Promise<boolean> {
  const client = new pg.Client({
    connectionString: connectionString(start, 'postgres'),
    connectionTimeoutMillis: 5_000,
  });
  // A server that goes down in mid-answer is told by the rejected query; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [ROLE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${ROLE}`);
    return true;
  } catch (error) {
    if (isStillStarting(error)) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function isStillStarting(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  // 57P03: cannot_connect_now, while it recovers (PostgreSQL appendix A).
  return code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P03';
}

async function halt(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const late = setTimeout(() => child.kill('SIGQUIT'), FAST_STOP_MS);
  await ended;
  clearTimeout(late);
}

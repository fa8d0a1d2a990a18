import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '@sopflow/store/embedded';
import { Redis } from 'ioredis';

export interface DisposableRedisOptions {
  /** Upper limit of its memory, e.g. `3mb`, for tests that fill it up. */
  readonly maxMemory?: string;
}

export interface DisposableRedis {
  readonly url: string;
  /** Process id of the running server. */
  pid(): number;
  /** Forgets everything, as an operator's FLUSHALL would. */
  flushAll(): Promise<void>;
  /** How many jobs of this BullMQ queue wait for their time. */
  delayedJobs(queue: string): Promise<number>;
  /** Ends it in good order; its data stays for the next `start`. */
  stop(): Promise<void>;
  /** Starts it again on the same address with the data on disk. */
  start(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
  /** Ends it and removes its files. */
  close(): Promise<void>;
}

/** Set as the operations guide asks for: nothing evicted, every second on disk. */
const SETTINGS = [
  '--appendonly',
  'yes',
  '--maxmemory-policy',
  'noeviction',
  '--save',
  '',
  '--bind',
  '127.0.0.1',
];

/** A Redis server of its own in a temporary folder, run by the system's `redis-server`. */
export async function disposableRedis(options: DisposableRedisOptions = {}): Promise<DisposableRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'sopflow-redis-'));
  const port = await freePort();
  const memory = options.maxMemory === undefined ? [] : ['--maxmemory', options.maxMemory];
  const args = ['--port', String(port), '--dir', folder, ...SETTINGS, ...memory];
  let child = await launch(args, port);

  const killNow = (): void => void child.kill('SIGKILL');
  process.once('exit', killNow);

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    pid: () => child.pid ?? 0,
    flushAll: () => withClient(port, async (client) => void (await client.flushall())),
    delayedJobs: (queue) => withClient(port, (client) => client.zcard(`bull:${queue}:delayed`)),
    stop: () => end('SIGTERM'),
    start: async () => {
      await end('SIGTERM');
      child = await launch(args, port);
    },
    kill: () => end('SIGKILL'),
    close: async () => {
      await end('SIGKILL');
      process.off('exit', killNow);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const READY_MS = 15_000;

async function launch(args: readonly string[], port: number): Promise<ChildProcess> {
  const child = spawn('redis-server', args, { stdio: 'ignore', detached: true });
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  for (let waited = 0; waited < READY_MS; waited += 20) {
    if (failure !== undefined) throw new Error('redis-server is not installed.', { cause: failure });
    if (child.exitCode !== null) throw new Error(`redis-server ended at once with code ${child.exitCode}.`);
    if (await answers(port)) return child;
    await delay(20);
  }
  child.kill('SIGKILL');
  throw new Error(`redis-server did not answer within ${READY_MS / 1000} seconds.`);
}

async function answers(port: number): Promise<boolean> {
  try {
    await withClient(port, (client) => client.ping());
    return true;
  } catch {
    return false;
  }
}

async function withClient<Answer>(port: number, ask: (client: Redis) => Promise<Answer>): Promise<Answer> {
  const client = new Redis({ port, host: '127.0.0.1', lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await ask(client);
  } finally {
    client.disconnect();
  }
}

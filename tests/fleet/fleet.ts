import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface FleetOptions {
  readonly databaseUrl: string;
  readonly redisUrl?: string;
  /** `virtual` when the story moves the clock. */
  readonly clock?: 'real' | 'virtual';
  readonly sample?: 'zh' | 'en';
}

/** One process of the product, as a container would run it. */
export interface Member {
  readonly role: 'api' | 'worker';
  /** Where an API answers; empty for a worker. */
  readonly origin: string;
  /** kill -9, now. */
  kill(): Promise<void>;
  /** Asks it to end and waits. @throws Error when it did not end well, or had ended by itself */
  stop(): Promise<void>;
}

/** How one process differs from the others of its fleet. */
export interface Unusual {
  /** Its own way to the database. */
  readonly databaseUrl?: string;
  /** By how much (ms) the clock of its machine is ahead of the others; negative: behind. */
  readonly clockAheadMs?: number;
}

/** Several processes over one database (and Redis): what `docker-compose.yml` arranges, without containers. */
export interface Fleet {
  readonly administrator: { readonly email: string; readonly password: string };
  start(role: 'api' | 'worker', unusual?: Unusual): Promise<Member>;
  close(): Promise<void>;
}

const ENTRY = join(import.meta.dirname, '../../scripts/start.ts');
/** A process that finds its modules compiled starts in half the time. */
const COMPILED = join(import.meta.dirname, '../../.cache/compiled');
const SHIFTED_CLOCK = new URL('shiftedClock.ts', import.meta.url);

export function openFleet(options: FleetOptions): Fleet {
  const administrator = { email: 'admin@shop.example.com', password: randomBytes(12).toString('hex') };
  const secret = randomBytes(24).toString('hex');
  const members: Member[] = [];
  const environment = (role: 'api' | 'worker', { databaseUrl, clockAheadMs = 0 }: Unusual) => ({
    ...process.env,
    NODE_ENV: 'test',
    ROLE: role,
    // A lone worker listens for health checks only when it is given a port.
    PORT: role === 'api' ? '0' : '',
    DATABASE_URL: databaseUrl ?? options.databaseUrl,
    REDIS_URL: options.redisUrl ?? '',
    SOPFLOW_SECRET: secret,
    SOPFLOW_CLOCK: options.clock ?? 'real',
    SOPFLOW_SAMPLE: options.sample ?? '',
    SOPFLOW_ADMIN_EMAIL: administrator.email,
    SOPFLOW_ADMIN_PASSWORD: administrator.password,
    LOG_LEVEL: 'error',
    NODE_COMPILE_CACHE: COMPILED,
    ...(clockAheadMs === 0
      ? {}
      : { NODE_OPTIONS: `--import=${SHIFTED_CLOCK.href}`, CLOCK_AHEAD_MS: String(clockAheadMs) }),
  });

  return {
    administrator,
    async start(role, unusual = {}) {
      const child = spawn(process.execPath, [ENTRY], {
        env: environment(role, unusual),
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const member = {
        role,
        origin: await readiness(child),
        kill: () => end(child, 'SIGKILL'),
        async stop() {
          await end(child, 'SIGTERM');
          if (child.signalCode !== 'SIGKILL' && child.exitCode !== 0)
            throw new Error(`The ${role} did not end well: ${child.exitCode ?? child.signalCode}.`);
        },
      };
      members.push(member);
      return member;
    },
    async close() {
      const ends = await Promise.allSettled(members.map((member) => member.stop()));
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    },
  };
}

async function readiness(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new TypeError('The process has no output to read.');
  for await (const line of createInterface(child.stdout)) {
    const ready = /ready: (http:\/\/\S+)/u.exec(line);
    if (ready?.[1] !== undefined || line.includes('worker is ready')) {
      child.stdout.resume();
      return ready?.[1] ?? '';
    }
  }
  throw new Error('The process ended before it was ready.');
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EmbeddedPostgresError } from './errors.ts';
import { isAlive } from './processIdentity.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './startEmbeddedPostgres.ts';

const messages: string[] = [];
const log = {
  info: (message: string) => void messages.push(message),
  warn: (message: string) => void messages.push(message),
  error: (message: string) => void messages.push(message),
};

let dataDir: string;
let running: EmbeddedPostgres[];

beforeEach(async () => {
  dataDir = join(await mkdtemp(join(tmpdir(), 'sopflow-embedded-')), 'data');
  running = [];
  messages.length = 0;
});

afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()));
  await rm(join(dataDir, '..'), { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, log });
  running.push(server);
  return server;
}

async function query(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A copy of Sopflow as another process, which can be killed without a chance to clean up. */
async function startOtherCopy(): Promise<{
  child: ChildProcess;
  connectionString: string;
  serverPid: number;
}> {
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(join(import.meta.dirname, 'index.ts'))};
    const log = { info() {}, warn() {}, error() {} };
    const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log });
    console.log(JSON.stringify({ connectionString: server.connectionString, serverPid: server.pid() }));
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, ...(JSON.parse(line) as { connectionString: string; serverPid: number }) };
}

describe('the embedded Postgres', () => {
  it('keeps what was committed over a stop and a start', async () => {
    const first = await start();
    await query(first.connectionString, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await start();
    expect(await query(second.connectionString, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('is durable, UTF-8, and open to this machine only', async () => {
    const { connectionString } = await start();
    const [settings] = await query(
      connectionString,
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
              current_setting('server_encoding') AS encoding, current_setting('listen_addresses') AS listens,
              current_setting('data_checksums') AS checksums`,
    );
    expect(settings).toEqual({
      fsync: 'on',
      commit: 'on',
      encoding: 'UTF8',
      listens: '127.0.0.1',
      checksums: 'on',
    });
  });

  it('asks for the password, which only its owner can read', async () => {
    const { connectionString } = await start();
    const wrong = new URL(connectionString);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect((await stat(join(dataDir, 'postgres.password'))).mode & 0o777).toBe(0o600);
  });

  it('refuses a second copy on the same data folder and names the first', async () => {
    const first = await start();
    await expect(start()).rejects.toMatchObject({
      code: 'FOLDER_IN_USE',
      message: expect.stringContaining(String(process.pid)) as string,
    });
    expect(await query(first.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('lets exactly one of several copies win that start at once after a crash', async () => {
    await mkdir(dataDir, { recursive: true });
    const gone = spawn(process.execPath, ['-e', '']);
    await once(gone, 'exit');
    await writeFile(join(dataDir, 'sopflow.lock'), JSON.stringify({ pid: gone.pid, hold: 'left behind' }));
    const outcomes = await Promise.allSettled([start(), start(), start()]);
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
    ]);
  });

  it('takes the folder over after a kill -9, stops the server left behind and loses nothing', async () => {
    const { child, connectionString, serverPid } = await startOtherCopy();
    await query(connectionString, 'CREATE TABLE kept AS SELECT 42 AS answer');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isAlive(serverPid)).toBe(true);

    const next = await start();
    expect(isAlive(serverPid)).toBe(false);
    expect(await query(next.connectionString, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('recovers when copy and server were both killed', async () => {
    const { child, connectionString, serverPid } = await startOtherCopy();
    await query(connectionString, 'CREATE TABLE kept AS SELECT 42 AS answer');
    child.kill('SIGKILL');
    process.kill(serverPid, 'SIGKILL');
    await once(child, 'exit');
    const next = await start();
    expect(await query(next.connectionString, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('starts a server again that ended by itself, on the same address', async () => {
    const server = await start();
    await query(server.connectionString, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const killed = server.pid();
    process.kill(killed, 'SIGKILL');
    await vi.waitUntil(() => server.pid() !== killed, { timeout: 30_000 });
    expect(await query(server.connectionString, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('repeats a first start that was killed half way', async () => {
    await mkdir(join(dataDir, 'postgres.incomplete'), { recursive: true });
    await writeFile(join(dataDir, 'postgres.incomplete', 'half'), '');
    const server = await start();
    expect(await query(server.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('refuses data of another Postgres version and leaves it alone', async () => {
    await (await start()).stop();
    const versionFile = join(dataDir, 'postgres', 'PG_VERSION');
    await writeFile(versionFile, '15\n');
    const refused: unknown = await start().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(EmbeddedPostgresError);
    expect(refused).toMatchObject({ code: 'VERSION_MISMATCH' });
    expect(await readFile(versionFile, 'utf8')).toBe('15\n');
  });
});

// Elsewhere the server runs as we do, and there is nothing to open.
if (process.getuid?.() === 0) {
  it('opens the way to the data folder for the server’s account when started as root', async () => {
    const locked = join(dataDir, '..');
    await chmod(locked, 0o700);
    const server = await start();
    expect(await query(server.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect((await stat(locked)).mode & 0o777).toBe(0o701);
    expect((await stat(join(dataDir, 'postgres'))).uid).not.toBe(0);
  });
}

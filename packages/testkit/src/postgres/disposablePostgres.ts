import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@sopflow/store/embedded';

export interface DisposablePostgresOptions {
  /** Commits reach the disk, as in the product. Only for tests whose subject is durability: it makes every commit slow. */
  readonly durable?: boolean;
}

export interface DisposablePostgres {
  /** Of the server's own database; see `databaseUrl` for another. */
  readonly connectionString: string;
  /** Process id of the server just now, for tests that kill it. It starts again by itself on the same address. */
  pid(): number;
  /** Stops the server and removes its files. May be called more than once. */
  stop(): Promise<void>;
}

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A Postgres server of its own in a temporary folder, gone when stopped. */
export async function disposablePostgres(
  options: DisposablePostgresOptions = {},
): Promise<DisposablePostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'sopflow-postgres-'));
  const fast = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };
  const server = await startEmbeddedPostgres({
    dataDir: join(folder, 'data'),
    log: SILENT,
    settings: { max_connections: '300', ...(options.durable === true ? {} : fast) },
  });
  // A test run that ends without its teardown must not leave a server behind.
  const killNow = (): void => {
    try {
      process.kill(server.pid(), 'SIGQUIT');
    } catch {
      // Already gone.
    }
  };
  process.once('exit', killNow);
  return {
    connectionString: server.connectionString,
    pid: () => server.pid(),
    stop: async () => {
      await server.stop();
      process.off('exit', killNow);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The address of another database on the same server. */
export function databaseUrl(connectionString: string, database: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  return url.href;
}

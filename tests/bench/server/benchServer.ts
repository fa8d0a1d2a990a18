import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@sopflow/store/embedded';
import pg from 'pg';
import { cpuOfFamily } from './processTime.ts';

/** One Postgres for all subjects, a database for each. */
export interface BenchServer {
  readonly version: string;
  readonly settings: Readonly<Record<string, string>>;
  /** False where the data folder lies in memory: then every figure about durability is void, and the report says so. */
  readonly onDisk: boolean;
  /** Creates an empty database and returns its address. */
  database(name: string): Promise<string>;
  /** Bytes of a database's own tables with their indexes and long values, after dead rows were removed. */
  bytes(name: string): Promise<number>;
  /** CPU time in microseconds of all of Postgres so far; null where the platform does not say. */
  cpuMicros(): number | null;
  stop(): Promise<void>;
}

const tmpfs = 0x01021994;

/** @param parent the folder in which the data folder is made; it decides which disk is measured */
export async function startBenchServer(parent = tmpdir()): Promise<BenchServer> {
  const folder = mkdtempSync(join(parent, 'sopflow-bench-'));
  const log = { info: () => undefined, warn: console.error, error: console.error };
  // The product's own settings, but for room for 256 callers of pgbench beside everybody else.
  const postgres = await startEmbeddedPostgres({
    dataDir: folder,
    log,
    settings: { max_connections: '400' },
  });
  const admin = new pg.Client(postgres.connectionString);
  await admin.connect();
  const setting = async (name: string): Promise<string> => {
    const { rows } = await admin.query<{ value: string }>('SELECT current_setting($1) AS value', [name]);
    return rows[0]?.value ?? '';
  };
  const settings: Record<string, string> = {};
  for (const name of [
    'fsync',
    'synchronous_commit',
    'full_page_writes',
    'shared_buffers',
    'max_connections',
    'max_wal_size',
  ])
    settings[name] = await setting(name);
  if (settings['fsync'] !== 'on' || settings['synchronous_commit'] !== 'on')
    throw new Error('The bench measures durable writes; this Postgres does not make them durable.');

  const addressOf = (name: string): string => {
    const url = new URL(postgres.connectionString);
    url.pathname = `/${name}`;
    return url.href;
  };
  const stop = async (): Promise<void> => {
    await admin.end();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  let stopping: Promise<void> | undefined;
  return {
    version: await setting('server_version'),
    settings,
    onDisk: statfsSync(folder).type !== tmpfs,
    async database(name) {
      await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
      return addressOf(name);
    },
    async bytes(name) {
      const inside = new pg.Client(addressOf(name));
      await inside.connect();
      try {
        await inside.query('VACUUM');
        const { rows } = await inside.query<{ bytes: string }>(
          `SELECT coalesce(sum(pg_total_relation_size(relation.oid)), 0) AS bytes
           FROM pg_class relation JOIN pg_namespace ON pg_namespace.oid = relnamespace
           WHERE relkind = 'r' AND nspname NOT IN ('pg_catalog', 'information_schema')`,
        );
        return Number(rows[0]?.bytes);
      } finally {
        await inside.end();
      }
    },
    cpuMicros: () => cpuOfFamily(postgres.pid()),
    stop: () => (stopping ??= stop()),
  };
}

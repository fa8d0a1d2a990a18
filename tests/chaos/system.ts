import type { Client } from '@sopflow/contract';
import type { DocumentInput } from '@sopflow/model';
import {
  cloneTemplate,
  type DisposablePostgres,
  disposablePostgres,
  type DisposableRedis,
  disposableRedis,
  freshDatabase,
  onDatabase,
  prepareTemplate,
} from '@sopflow/testkit';
import { signIn } from '../demo/visitor.ts';
import { type Fleet, type Member, openFleet, type Unusual } from '../fleet/fleet.ts';

/** A Postgres whose commits reach the disk, with a template for the databases of its tests. */
export async function durablePostgres(): Promise<DisposablePostgres> {
  const postgres = await disposablePostgres({ durable: true });
  await prepareTemplate(postgres.connectionString);
  return postgres;
}

export interface SystemOptions {
  readonly queue: 'postgres' | 'redis';
  /** Where its database is; by default on the server of the test run, whose commits do not reach the disk. */
  readonly postgres?: DisposablePostgres;
  readonly clock?: 'real' | 'virtual';
}

/** The product as separate processes, at first one API, over a database of its own. */
export interface System {
  readonly databaseUrl: string;
  /** @throws TypeError when the queue is not in Redis */
  redis(): DisposableRedis;
  /** The API that callers are sent to, and a session of the administrator there. */
  api(): Member;
  admin(): Client;
  /** Starts another API; callers are sent there from now on. */
  startApi(unusual?: Unusual): Promise<void>;
  startWorker(unusual?: Unusual): Promise<Member>;
  /** A session of the administrator at this address. */
  adminAt(origin: string): Promise<Client>;
  publish(document: DocumentInput): Promise<void>;
  rows<Row extends object>(sql: string): Promise<Row[]>;
  close(): Promise<void>;
}

export async function openSystem(options: SystemOptions): Promise<System> {
  const database = await (options.postgres === undefined
    ? freshDatabase()
    : cloneTemplate(options.postgres.connectionString));
  const databaseUrl = database.connectionString;
  const redis = options.queue === 'redis' ? await disposableRedis() : undefined;
  const fleet: Fleet = openFleet({
    databaseUrl,
    ...(redis === undefined ? {} : { redisUrl: redis.url }),
    clock: options.clock ?? 'real',
  });
  const { email, password } = fleet.administrator;
  const adminAt = async (origin: string): Promise<Client> =>
    (await signIn(origin, 'admin', email, password)).api;
  let api = await fleet.start('api');
  let admin = await adminAt(api.origin);
  return {
    databaseUrl,
    redis() {
      if (redis === undefined) throw new TypeError('The queue of this system is in Postgres.');
      return redis;
    },
    api: () => api,
    admin: () => admin,
    async startApi(unusual) {
      api = await fleet.start('api', unusual);
      admin = await adminAt(api.origin);
    },
    startWorker: (unusual) => fleet.start('worker', unusual),
    adminAt,
    async publish(document) {
      const { key, kind, name } = document;
      await admin.sops.create({ body: { key, kind, name, document } });
      await admin.sops.publish({ params: { key }, body: { expectedRevision: 1 } });
    },
    rows: (sql) => onDatabase(databaseUrl, async (client) => (await client.query(sql)).rows),
    async close() {
      try {
        await fleet.close();
      } finally {
        await redis?.close();
        await database.drop();
      }
    },
  };
}

import { createPostgresBackend, type Queue, runMigrations, withBackend } from 'bullmq';
import { Client } from 'pg';
import { JOB_OPTIONS, type QueueBackend, type QueueTrouble } from './backend.ts';

const SCHEMA = 'bullmq';

/** BullMQ in the product's own Postgres, in a schema of its own; its migrations run here, guarded by BullMQ's advisory lock. */
export async function openPostgresBackend(
  databaseUrl: string,
  onTrouble: QueueTrouble,
): Promise<QueueBackend> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    await client.end();
  }
  const { Queue: PostgresQueue, Worker: PostgresWorker } = withBackend(createPostgresBackend);
  const connection = { connectionString: databaseUrl, max: 2, schema: SCHEMA };
  const board: Queue[] = [];
  return {
    kind: 'postgres',
    openQueue(name) {
      const queue = new PostgresQueue(name, { connection, defaultJobOptions: JOB_OPTIONS });
      queue.on('error', onTrouble);
      // The dashboard's type names the Redis backend; it uses only what all backends share.
      board.push(queue as unknown as Queue);
      return {
        name,
        add: async (job, data, delay) => void (await queue.add(job, data, { delay })),
        close: () => queue.close(),
      };
    },
    openWorker(name, concurrency, process) {
      const worker = new PostgresWorker(name, (job) => process(job.name, job.data), {
        connection,
        concurrency,
      });
      worker.on('error', onTrouble);
      worker.on('failed', (_job, error) => onTrouble(error));
      return { close: () => worker.close() };
    },
    boardQueues: () => board,
    close: () => Promise.resolve(),
  };
}

import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { JOB_OPTIONS, type QueueBackend, type QueueTrouble } from './backend.ts';

/**
 * BullMQ on Redis through ioredis. Adding fails at once while Redis is away (nothing is piled up in memory, because every job is
 * only a hint); workers wait for it to come back.
 */
export async function openRedisBackend(redisUrl: string, onTrouble: QueueTrouble): Promise<QueueBackend> {
  const producer = new Redis(redisUrl, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
  producer.on('error', onTrouble);
  await readyOrLate(producer);
  const consumers: Redis[] = [];
  const board: Queue[] = [];
  return {
    kind: 'redis',
    openQueue(name) {
      const queue = new Queue(name, {
        connection: producer,
        defaultJobOptions: JOB_OPTIONS,
        skipWaitingForReady: true,
      });
      queue.on('error', onTrouble);
      board.push(queue);
      return {
        name,
        add: async (job, data, delay) => void (await queue.add(job, data, { delay })),
        close: () => queue.close(),
      };
    },
    openWorker(name, concurrency, process) {
      const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
      connection.on('error', onTrouble);
      consumers.push(connection);
      const underWay = new Set<Promise<void>>();
      const worker = new Worker(
        name,
        (job) => {
          const work = process(job.name, job.data).finally(() => underWay.delete(work));
          underWay.add(work);
          return work;
        },
        { connection, concurrency },
      );
      worker.on('error', onTrouble);
      worker.on('failed', (_job, error) => onTrouble(error));
      return {
        async close() {
          // By force: BullMQ would wait for a Redis that is away, and for ever once a connection was being made again. The work itself is
          // waited for here; that its job is noted as done matters to nobody.
          await worker.close(true);
          await Promise.allSettled(underWay);
        },
      };
    },
    boardQueues: () => board,
    async close() {
      for (const connection of [producer, ...consumers]) connection.disconnect();
    },
  };
}

/** How long the start waits for Redis. It goes on without it then: the sweep does the work until Redis is there. */
const PATIENCE_MS = 3_000;

function readyOrLate(connection: Redis): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, PATIENCE_MS);
    connection.once('ready', () => {
      clearTimeout(late);
      resolve();
    });
  });
}

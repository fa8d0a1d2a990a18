import type { Waker } from '@sopflow/runtime';
import type { Queue } from 'bullmq';
import type { JobQueue, QueueBackend, QueueTrouble } from './backend/backend.ts';
import { openPostgresBackend } from './backend/postgresBackend.ts';
import { openRedisBackend } from './backend/redisBackend.ts';
import {
  handle,
  JOB_NAMES,
  type JobHandlers,
  type JobName,
  type JobPayload,
  JOBS,
} from './catalogue/jobs.ts';
import { sparingly } from './trouble/sparingly.ts';
import { createWakeWindow } from './waking/wakeWindow.ts';

export interface QueueSettings {
  readonly databaseUrl: string;
  /** Absent: the queues live in Postgres. */
  readonly redisUrl: string | null;
  readonly onTrouble: QueueTrouble;
}

/** The queues of this process: hints go out through it, and in a worker process come in through `work`. */
export interface QueueSystem {
  readonly kind: QueueBackend['kind'];
  readonly waker: Waker;
  /** Adds a job; false when the queue could not take it, which only makes things later. */
  hint<N extends JobName>(name: N, payload: JobPayload<N>, delayMs?: number): Promise<boolean>;
  /** Begins to take jobs. */
  work(handlers: JobHandlers): void;
  boardQueues(): readonly Queue[];
  close(): Promise<void>;
}

/** Wake-ups of one process are served one after the other, since each serves everything that is due. */
const CONCURRENCY: Record<JobName, number> = { wake: 1, carryOut: 4, deliver: 2, evaluate: 1, housekeep: 1 };

/** Opens the queues on Redis where there is one, and otherwise on Postgres. */
export async function openQueueSystem(settings: QueueSettings): Promise<QueueSystem> {
  let closing = false;
  const tell = sparingly(settings.onTrouble);
  // BullMQ's own connections may break off a little after it says that it has closed; that is no news.
  const onTrouble: QueueTrouble = (error) => {
    if (!closing) tell(error);
  };
  const backend =
    settings.redisUrl === null
      ? await openPostgresBackend(settings.databaseUrl, onTrouble)
      : await openRedisBackend(settings.redisUrl, onTrouble);
  const queues = new Map<JobName, JobQueue>(
    JOB_NAMES.map((name) => [name, backend.openQueue(JOBS[name].queue)]),
  );
  const closers: (() => Promise<void>)[] = [];
  const wakeWindow = createWakeWindow();

  async function hint<N extends JobName>(name: N, payload: JobPayload<N>, delayMs = 0): Promise<boolean> {
    try {
      await queues.get(name)?.add(name, payload, delayMs);
      return true;
    } catch (error) {
      onTrouble(error instanceof Error ? error : new Error(String(error)));
      return false;
    }
  }

  return {
    kind: backend.kind,
    hint,
    waker: {
      async wakeAt(dueAt, now) {
        const delay = wakeWindow.admit(dueAt, now);
        if (delay !== null) await hint('wake', { dueAt }, delay);
      },
      async outboxReady(ids) {
        if (ids.length > 0) await hint('carryOut', { ids: ids.slice(0, 1000) });
      },
      async evaluateTriggers() {
        await hint('evaluate', {});
      },
      async deliveriesReady() {
        await hint('deliver', {});
      },
    },
    work(handlers) {
      for (const name of JOB_NAMES) {
        const worker = backend.openWorker(JOBS[name].queue, CONCURRENCY[name], (_job, data) =>
          handle(handlers, name, data),
        );
        closers.push(() => worker.close());
      }
    },
    boardQueues: () => backend.boardQueues(),
    async close() {
      closing = true;
      await Promise.allSettled(closers.map((close) => close()));
      await Promise.allSettled([...queues.values()].map((queue) => queue.close()));
      await backend.close();
    },
  };
}

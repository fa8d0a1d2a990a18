import type { Queue } from 'bullmq';

/** One queue of jobs, whatever it is kept in. */
export interface JobQueue {
  readonly name: string;
  add(name: string, data: object, delayMs: number): Promise<void>;
  close(): Promise<void>;
}

/** Takes jobs from a queue until it is closed; closing waits for what is under way. */
export interface JobWorker {
  close(): Promise<void>;
}

/** Where BullMQ keeps its queues: Postgres (embedded) or Redis (server size). */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  openQueue(name: string): JobQueue;
  openWorker(
    name: string,
    concurrency: number,
    process: (jobName: string, data: unknown) => Promise<void>,
  ): JobWorker;
  /** The BullMQ queues themselves, for the dashboard. */
  boardQueues(): readonly Queue[];
  close(): Promise<void>;
}

/** Told when something of the queue did not work. Never fatal: the sweep does the work then. */
export type QueueTrouble = (error: Error) => void;

/** Jobs are hints: one attempt each, and only the newest are kept to look at. */
export const JOB_OPTIONS = {
  attempts: 1,
  removeOnComplete: { count: 200 },
  removeOnFail: { count: 500 },
} as const;

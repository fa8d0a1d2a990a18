import { type Channel, createRuntime, notifierOver, type Runtime, type Stores } from '@sopflow/runtime';
import {
  createEmailChannel,
  createSecretSeal,
  createWebhookChannel,
  digestSecret,
  newSecret,
} from '@sopflow/notify';
import { openQueueSystem, type QueueSystem } from '@sopflow/queue';
import { createStore, newId } from '@sopflow/store';
import type { Logger } from 'pino';
import { actionPerformerOver } from './actions/actionPerformer.ts';
import { startSweeper } from './sweeping/sweeper.ts';

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

const CONNECTIONS = 8;
const SWEEP_MS = 2_000;
const WEIGH_MS = 5_000;
const HOUSEKEEP_MS = 10 * 60_000;

/** Starts timers, actions, deliveries, triggers and housekeeping. Hints of the queue make them prompt; sweeps make them certain. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { log } = options;
  const onTrouble = (error: unknown, about: string) => log.error({ err: error, about }, 'work failed');
  const stores = createStore({
    connectionString: options.databaseUrl,
    poolSize: CONNECTIONS,
    onIdleError: (error) => log.warn({ err: error }, 'a database connection broke'),
  });
  const queue = await openQueueSystem({
    databaseUrl: options.databaseUrl,
    redisUrl: options.redisUrl ?? null,
    onTrouble: (error) => log.warn({ err: error }, 'the queue had trouble; the sweep goes on'),
  });
  const channels = channelsOf(options, stores);
  const notify = notifierOver({
    store: stores.notices,
    organisation: stores.organisation,
    directory: () => stores.directory.read(),
    waker: queue.waker,
  });
  const runtime = createRuntime({
    stores,
    waker: queue.waker,
    performer: actionPerformerOver({ stores, notify }),
    channels,
    seal: createSecretSeal(options.secret),
    newId,
    newSecret,
    digest: digestSecret,
    elapsed: () => performance.now(),
    virtualClock: options.clock === 'virtual',
    onTrouble,
  });

  takeJobs(queue, runtime);
  const sweeper = startSweeper(
    [
      { name: 'sweep', everyMs: SWEEP_MS, run: () => runtime.work.sweep() },
      { name: 'deliver', everyMs: SWEEP_MS, run: () => runtime.work.deliverDue() },
      { name: 'evaluate', everyMs: WEIGH_MS, run: () => runtime.plans.evaluateTriggers() },
      { name: 'housekeep', everyMs: HOUSEKEEP_MS, run: () => runtime.work.housekeep() },
    ],
    onTrouble,
  );
  log.info({ queue: queue.kind }, 'worker started');

  return {
    async close() {
      await sweeper.close();
      await queue.close();
      await runtime.settled();
      for (const channel of channels) channel.close?.();
      await stores.close();
    },
  };
}

type ClosableChannel = Channel & { close?(): void };

function channelsOf(
  options: WorkerOptions,
  stores: Pick<Stores, 'organisation'>,
): readonly ClosableChannel[] {
  const place = { baseUrl: options.publicUrl };
  const webhook = createWebhookChannel({
    ...place,
    allowedHosts: async () => (await stores.organisation.settings()).allowedHosts,
  });
  return options.mail === undefined
    ? [webhook]
    : [webhook, createEmailChannel({ ...options.mail, ...place })];
}

function takeJobs(queue: QueueSystem, runtime: Runtime): void {
  queue.work({
    wake: async () => void (await runtime.work.sweep()),
    carryOut: ({ ids }) => runtime.work.carryOut(ids),
    deliver: async () => void (await runtime.work.deliverDue()),
    evaluate: async () => void (await runtime.plans.evaluateTriggers()),
    housekeep: async () => void (await runtime.work.housekeep()),
  });
}

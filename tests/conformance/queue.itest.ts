import { openQueueSystem, type JobHandlers, type QueueSystem } from '@sopflow/queue';
import { disposableRedis, freshDatabase } from '@sopflow/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Backend {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  readonly close: () => Promise<void>;
}

const backends: readonly { readonly name: string; readonly open: () => Promise<Backend> }[] = [
  {
    name: 'Postgres',
    async open() {
      const database = await freshDatabase();
      return { databaseUrl: database.connectionString, redisUrl: null, close: () => database.drop() };
    },
  },
  {
    name: 'Redis',
    async open() {
      const redis = await disposableRedis();
      return { databaseUrl: 'postgres://unused', redisUrl: redis.url, close: () => redis.close() };
    },
  },
];

/** Handlers that resolve promises instead of doing work, so that a test waits for the job itself. */
function listening() {
  const arrived = { wake: [] as number[], ids: [] as string[] };
  let onArrival = () => {};
  const handlers: JobHandlers = {
    async wake({ dueAt }) {
      arrived.wake.push(dueAt);
      onArrival();
    },
    async carryOut({ ids }) {
      arrived.ids.push(...ids);
      onArrival();
    },
    async deliver() {
      onArrival();
    },
    async evaluate() {
      onArrival();
    },
    async housekeep() {
      onArrival();
    },
  };
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve) => {
      onArrival = () => holds() && resolve();
      onArrival();
    });
  return { handlers, arrived, until };
}

describe.each(backends)('the queue on $name', ({ open }) => {
  let backend: Backend;
  let sender: QueueSystem;
  let receiver: QueueSystem;
  const troubles: Error[] = [];
  const inbox = listening();

  beforeAll(async () => {
    backend = await open();
    const settings = {
      databaseUrl: backend.databaseUrl,
      redisUrl: backend.redisUrl,
      onTrouble: (error: Error) => troubles.push(error),
    };
    sender = await openQueueSystem(settings);
    receiver = await openQueueSystem(settings);
    receiver.work(inbox.handlers);
  });

  afterAll(async () => {
    await sender.close();
    await receiver.close();
    await backend.close();
  });

  it('carries the ids of outbox entries from one process to another', async () => {
    await sender.waker.outboxReady(['11', '12']);
    await sender.waker.outboxReady(['13']);
    await inbox.until(() => inbox.arrived.ids.length === 3);
    expect(inbox.arrived.ids.toSorted()).toEqual(['11', '12', '13']);
  });

  it('wakes once for two timers that are due in the same moment, and not before it', async () => {
    const now = Date.now();
    await sender.waker.wakeAt(now + 600, now);
    await sender.waker.wakeAt(now + 600, now);
    await sender.waker.wakeAt(now + 1_500, now);
    await inbox.until(() => inbox.arrived.wake.includes(now + 1_500));
    expect(Date.now()).toBeGreaterThanOrEqual(now + 1_500);
    expect(inbox.arrived.wake).toEqual([now + 600, now + 1_500]);
  });

  it('leaves to the sweep what is due beyond the horizon', async () => {
    const now = Date.now();
    await sender.waker.wakeAt(now + 10 * 60_000, now);
    await sender.waker.outboxReady(['14']);
    await inbox.until(() => inbox.arrived.ids.includes('14'));
    expect(inbox.arrived.wake).not.toContain(now + 10 * 60_000);
  });

  it('has had no trouble', () => expect(troubles).toEqual([]));
});

it('the queue on Redis closes when the work under way is done, and takes no more', async () => {
  const redis = await disposableRedis();
  const queue = await openQueueSystem({
    databaseUrl: 'postgres://unused',
    redisUrl: redis.url,
    onTrouble: () => undefined,
  });
  try {
    const { handlers } = listening();
    const begun = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const order: string[] = [];
    queue.work({
      ...handlers,
      async evaluate() {
        begun.resolve();
        await released.promise;
        order.push('work done');
      },
    });
    await queue.hint('evaluate', {});
    await begun.promise;
    await queue.hint('evaluate', {});
    const closed = queue.close().then(() => order.push('closed'));
    // A close that does not wait for the work is over before Redis has answered so often.
    for (let asked = 0; asked < 20; asked += 1) await redis.delayedJobs('sopflow-triggers');
    released.resolve();
    await closed;
    expect(order).toEqual(['work done', 'closed']);
  } finally {
    await redis.close();
  }
});

describe('the queue while Redis is away', () => {
  it('says that a hint was not taken instead of holding up the work, and closes without waiting for it', async () => {
    const redis = await disposableRedis();
    const troubles: Error[] = [];
    const queue = await openQueueSystem({
      databaseUrl: 'postgres://unused',
      redisUrl: redis.url,
      onTrouble: (error) => troubles.push(error),
    });
    try {
      const inbox = listening();
      queue.work(inbox.handlers);
      expect(await queue.hint('carryOut', { ids: ['1'] })).toBe(true);
      await inbox.until(() => inbox.arrived.ids.length === 1);
      await redis.kill();
      expect(await queue.hint('deliver', {})).toBe(false);
      expect(troubles.length).toBeGreaterThan(0);
    } finally {
      await queue.close();
      await redis.close();
    }
  });
});

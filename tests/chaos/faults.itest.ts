import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { type Client, NoAnswer, ProblemError } from '@sopflow/contract';
import { migrate } from '@sopflow/store/migrate';
import {
  type DisposablePostgres,
  disposablePostgres,
  type DisposableRedis,
  disposableRedis,
} from '@sopflow/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Fleet, type Member, openFleet } from '../fleet/fleet.ts';
import { signIn } from '../demo/visitor.ts';
import { until } from '../demo/until.ts';
import { firedTimers, overdueTimers, violations } from './checker.ts';
import { threeSteps } from './procedure.ts';
import { callUntil, newRecord } from './recorder.ts';

/** How often each fault strikes; `pnpm chaos` raises it. */
const TIMES = Number(process.env['CHAOS_TIMES'] ?? 3);
const CALLERS = 8;

let postgres: DisposablePostgres;
let redis: DisposableRedis;
let fleet: Fleet;
let api: Member;
let worker: Member;
let admin: Client;

async function signedIn(origin: string): Promise<Client> {
  return (await signIn(origin, 'admin', fleet.administrator.email, fleet.administrator.password)).api;
}

async function publish(dueAfterSeconds: number): Promise<void> {
  const document = threeSteps(dueAfterSeconds);
  await admin.sops.create({
    body: { key: document.key, kind: document.kind, name: document.name, document },
  });
  await admin.sops.publish({ params: { key: document.key }, body: { expectedRevision: 1 } });
}

/** Callers keep the system under load while `strike` does its worst; then everything is left to settle. */
async function underLoad(
  strike: () => Promise<void>,
  client: () => Client,
): Promise<ReturnType<typeof newRecord>> {
  const record = newRecord();
  let going = true;
  const callers = Array.from({ length: CALLERS }, (_, place) =>
    callUntil(client, record, `caller-${place}-${Math.random()}`, () => going),
  );
  try {
    await until('some load before the fault', () => Promise.resolve(record.completed.size > 20));
    await strike();
    const before = record.completed.size;
    await until('work that goes on after the fault', () =>
      Promise.resolve(record.completed.size > before + 20),
    );
  } finally {
    going = false;
    await Promise.allSettled(callers);
  }
  await Promise.all(callers);
  return record;
}

async function nothingOverdue(): Promise<void> {
  await until('that nothing is overdue', async () => (await overdueTimers(postgres.connectionString)) === 0);
}

describe('the promises hold', () => {
  beforeAll(async () => {
    redis = await disposableRedis();
  });
  afterAll(() => redis.close());

  beforeEach(async () => {
    postgres = await disposablePostgres({ durable: true });
    await migrate(postgres.connectionString);
    fleet = openFleet({ databaseUrl: postgres.connectionString, redisUrl: redis.url });
    api = await fleet.start('api');
    worker = await fleet.start('worker');
    admin = await signedIn(api.origin);
  });
  afterEach(async () => {
    await fleet.close();
    await postgres.stop();
  });

  it('fault 1: the API is killed under load, again and again', async () => {
    await publish(3600);
    let client = admin;
    const record = await underLoad(
      async () => {
        for (let time = 0; time < TIMES; time += 1) {
          await api.kill();
          api = await fleet.start('api');
          client = await signedIn(api.origin);
        }
      },
      () => client,
    );
    expect(record.unknown).toBeGreaterThan(0);
    expect(await violations(postgres.connectionString, record)).toEqual([]);
  });

  it('faults 3 and 4: Redis is emptied, then gone; deadlines fire by the sweep', async () => {
    await publish(2);
    const record = await underLoad(
      async () => {
        for (let time = 0; time < TIMES; time += 1) await redis.flushAll();
        await redis.stop();
      },
      () => admin,
    );
    const late = await admin.runs.start({ params: { key: 'three-steps' }, body: {} });
    await until('a deadline that passes while Redis is away', async () => {
      const { items } = await admin.runs.events({ params: { id: late.runId } });
      return items.some((entry) => entry.facts.some((fact) => fact.type === 'deadlinePassed'));
    });
    await redis.start();
    await nothingOverdue();
    expect(await violations(postgres.connectionString, record)).toEqual([]);
  });

  it('fault 6: Postgres crashes and recovers under load', async () => {
    await publish(2);
    const record = await underLoad(
      async () => {
        for (let time = 0; time < TIMES; time += 1) {
          const before = postgres.pid();
          process.kill(before, 'SIGKILL');
          await until('Postgres to be back', async () => {
            if (postgres.pid() === before) return false;
            return overdueTimers(postgres.connectionString).then(
              () => true,
              () => false,
            );
          });
        }
      },
      () => admin,
    );
    await nothingOverdue();
    expect(await violations(postgres.connectionString, record)).toEqual([]);
  });

  it('fault 7: the answer is lost on its way, and the same key gives the same answer', async () => {
    await publish(3600);
    const lossy = await openLossyProxy(api.origin);
    try {
      const through = (
        await signIn(lossy.origin, 'admin', fleet.administrator.email, fleet.administrator.password)
      ).api;
      lossy.loseNextAnswer();
      const request = { params: { key: 'three-steps' }, body: {}, idempotencyKey: 'lost-answer' } as const;
      await expect(through.runs.start(request)).rejects.toThrow(NoAnswer);
      const repeated = await through.runs.start(request);
      expect(await through.runs.start(request)).toEqual(repeated);
      const { items } = await admin.runs.list({ query: { sop: 'three-steps' } });
      expect(items.map((run) => run.id)).toEqual([repeated.runId]);
    } finally {
      await lossy.close();
    }
  });

  it('fault 11: twenty people complete one task at once', async () => {
    await publish(3600);
    for (let time = 0; time < TIMES; time += 1) {
      const { runId } = await admin.runs.start({ params: { key: 'three-steps' }, body: {} });
      const answers = await Promise.allSettled(
        Array.from({ length: 20 }, () =>
          admin.tasks.complete({ params: { id: `${runId}.1` }, body: { outcome: 'done' } }),
        ),
      );
      expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
      const refusals = answers.flatMap((answer) =>
        answer.status === 'rejected' ? [answer.reason as unknown] : [],
      );
      for (const refusal of refusals)
        expect(refusal).toSatisfy((error) => error instanceof ProblemError && error.problem.status === 409);
    }
    expect(await violations(postgres.connectionString, newRecord())).toEqual([]);
  });

  it('a killed worker leaves its deadlines to the next one', async () => {
    await publish(2);
    const { runId } = await admin.runs.start({ params: { key: 'three-steps' }, body: {} });
    await worker.kill();
    worker = await fleet.start('worker');
    await until('the deadline', async () => {
      const { items } = await admin.runs.events({ params: { id: runId } });
      return items.some((entry) => entry.facts.some((fact) => fact.type === 'deadlinePassed'));
    });
    expect(await violations(postgres.connectionString, newRecord())).toEqual([]);
  });

  it('fault 10: many timers are due at one instant', async () => {
    await publish(10);
    const count = 500 * TIMES;
    const started = await Promise.all(
      Array.from({ length: Math.ceil(count / 500) }, () =>
        admin.runs.startMany({
          params: { key: 'three-steps' },
          body: { inputs: Array.from({ length: 500 }, () => ({})) },
        }),
      ),
    );
    expect(started.flatMap((answer) => answer.items).filter((item) => item.ok)).toHaveLength(count);
    await until(
      'every deadline to have fired',
      async () => (await firedTimers(postgres.connectionString)) >= count,
    );
    expect(await violations(postgres.connectionString, newRecord())).toEqual([]);
  });
});

/** A proxy that, once asked to, lets a request through and cuts the connection instead of handing the answer on. */
async function openLossyProxy(origin: string) {
  const target = new URL(origin);
  let losing = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    near.pipe(far);
    far.on('data', (data) => {
      if (!losing) return void near.write(data);
      losing = false;
      near.destroy();
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    loseNextAnswer: () => {
      losing = true;
    },
    async close() {
      server.close();
      await once(server, 'close');
    },
  };
}

import { databaseClock, type DisposablePostgres } from '@sopflow/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '@sopflow/model';
import { until } from '../demo/until.ts';
import { lags, violations } from './checker.ts';
import { isSettled, openOutside, sends, unsettled } from './outside.ts';
import { DUE_AFTER_SECONDS, waitUntil } from './procedure.ts';
import { OVERDUE, TIMERS } from './size.ts';
import { durablePostgres, openSystem, type System } from './system.ts';

const HOUR = 3_600_000;
const SECOND = 1_000;
/** All of what is due in one second has fired this long after it. */
const LATEST_MS = 30_000;
const AT_ONCE = 500;

let postgres: DisposablePostgres;
beforeAll(async () => {
  postgres = await durablePostgres();
});
afterAll(() => postgres.stop());

async function startRuns(system: System, key: string, inputs: readonly JsonObject[]): Promise<void> {
  for (let first = 0; first < inputs.length; first += AT_ONCE) {
    const { items } = await system.admin().runs.startMany({
      params: { key },
      body: { inputs: inputs.slice(first, first + AT_ONCE) },
    });
    expect(items.filter((item) => !item.ok)).toEqual([]);
  }
}

describe.each(['postgres', 'redis'] as const)('with the queue in %s', (queue) => {
  it(`fault 10: ${TIMERS} timers are due in one second, and two workers look`, async ({ annotate }) => {
    const system = await openSystem(postgres, { queue, clock: 'virtual' });
    try {
      const clock = databaseClock(system.databaseUrl);
      await system.publish(waitUntil());
      await Promise.all([system.startWorker(), system.startWorker()]);
      const due = (await clock.now()) + HOUR;
      const inputs = Array.from({ length: TIMERS }, (_, place) => ({
        at: new Date(due + Math.floor((place * SECOND) / TIMERS)).toISOString(),
      }));
      await startRuns(system, 'wait-until', inputs);
      const now = await clock.now();
      await system.admin().system.advanceClock({ body: { milliseconds: due - SECOND - now } });
      expect(await lags(system.databaseUrl)).toEqual([]);

      const armed = 'SELECT count(*)::int AS armed FROM timer WHERE fired_at IS NULL';
      await until(
        'every timer to have fired',
        async () => (await system.rows<{ armed: number }>(armed))[0]?.armed === 0,
        () => system.rows(armed),
        LATEST_MS + 5 * SECOND,
      );
      const all = (await clock.now()) - due - SECOND;
      const late = (await lags(system.databaseUrl)).toSorted((a, b) => a - b);
      const at = (share: number) => `${late[Math.floor((late.length - 1) * share)]} ms`;
      await annotate(
        `${TIMERS} timers, queue in ${queue}: late p50 ${at(0.5)}, p99 ${at(0.99)}, most ${at(1)}; seen fired ${all} ms after the second`,
      );
      expect(late).toHaveLength(TIMERS);
      expect(all).toBeLessThan(LATEST_MS);
      expect(await violations(system.databaseUrl)).toEqual([]);
    } finally {
      await system.close();
    }
  });
});

it(`fault 18: everything is down while ${OVERDUE} deadlines pass; each fires once, and nobody is told twice`, async () => {
  const system = await openSystem(postgres, { queue: 'postgres', clock: 'virtual' });
  const outside = await openOutside(system);
  try {
    const worker = await system.startWorker();
    await startRuns(
      system,
      'calls-outside',
      Array.from({ length: OVERDUE }, () => ({})),
    );
    const open = async () => (await system.rows(`SELECT 1 FROM task WHERE status = 'open'`)).length;
    await until(
      'every task to be open',
      async () => (await open()) === OVERDUE,
      open,
      OVERDUE * 100 + 20 * SECOND,
    );
    await until('that all is settled', () => isSettled(system));
    await worker.kill();
    await system.api().kill();
    await databaseClock(system.databaseUrl).advance((DUE_AFTER_SECONDS + 3600) * SECOND);

    await Promise.all([system.startWorker(), system.startWorker(), system.startApi()]);
    await until(
      'every alert',
      async () => (await alerts(system)) === OVERDUE,
      () => alerts(system),
      OVERDUE * 20 + 20 * SECOND,
    );
    await until(
      'that all is settled',
      () => isSettled(system),
      () => unsettled(system),
      OVERDUE * 100 + 20 * SECOND,
    );
    expect(await violations(system.databaseUrl)).toEqual([]);
    expect(await lags(system.databaseUrl)).toHaveLength(OVERDUE);
    expect(await system.rows(`SELECT 1 FROM notification WHERE topic = 'alertLevel'`)).toHaveLength(OVERDUE);
    expect(sends(outside, '/call')).toEqual({ keys: OVERDUE, times: OVERDUE, reworded: [] });
    expect(sends(outside, '/late')).toEqual({ keys: OVERDUE, times: OVERDUE, reworded: [] });
  } finally {
    await system.close();
    await outside.close();
  }
});

async function alerts(system: System): Promise<number> {
  return (await system.rows('SELECT 1 FROM alert')).length;
}

import { databaseClock, type DisposablePostgres } from '@sopflow/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../demo/until.ts';
import { lags, violations } from './checker.ts';
import { LATEST_MS, manyTimersAtOnce, startRuns } from './manyTimers.ts';
import { isSettled, openOutside, sends, unsettled } from './outside.ts';
import { DUE_AFTER_SECONDS } from './procedure.ts';
import { LIMIT_MS, OVERDUE, TIMERS } from './size.ts';
import { durablePostgres, openSystem, type System } from './system.ts';

const SECOND = 1_000;

let postgres: DisposablePostgres;
beforeAll(async () => {
  postgres = await durablePostgres();
});
afterAll(() => postgres.stop());

it(`fault 10: ${TIMERS} timers are due in one second`, { timeout: LIMIT_MS }, async ({ annotate }) => {
  const end = await manyTimersAtOnce(postgres, 'postgres');
  await annotate(end.told);
  expect(end.violations).toEqual([]);
  expect(end.fired).toBe(TIMERS);
  expect(end.allAfterMs).toBeLessThan(LATEST_MS);
});

it(
  `fault 18: everything is down while ${OVERDUE} deadlines pass; each fires once, and nobody is told twice`,
  { timeout: LIMIT_MS },
  async () => {
    const system = await openSystem({ postgres, queue: 'postgres', clock: 'virtual' });
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
      expect(await system.rows(`SELECT 1 FROM notification WHERE topic = 'alertLevel'`)).toHaveLength(
        OVERDUE,
      );
      expect(sends(outside, '/call')).toEqual({ keys: OVERDUE, times: OVERDUE, reworded: [] });
      expect(sends(outside, '/late')).toEqual({ keys: OVERDUE, times: OVERDUE, reworded: [] });
    } finally {
      await system.close();
      await outside.close();
    }
  },
);

async function alerts(system: System): Promise<number> {
  return (await system.rows('SELECT 1 FROM alert')).length;
}

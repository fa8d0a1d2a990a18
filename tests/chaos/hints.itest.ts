import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../demo/until.ts';
import { lags, overdueTimers, violations } from './checker.ts';
import { goneOn, underLoad } from './load.ts';
import { threeSteps } from './procedure.ts';
import { LIMIT_MS, TIMES } from './size.ts';
import { openSystem, type System } from './system.ts';

/** Promise P3: the latest that a deadline may fire after it was due, while the system is able to. */
const LATEST_MS = 10_000;
const WAKE_UPS = 'sopflow-wakeups';
const DUE_AFTER_SECONDS = 3;

let system: System;

describe('deadlines fire', { timeout: LIMIT_MS }, () => {
  beforeEach(async () => {
    system = await openSystem({ queue: 'redis' });
    await system.startWorker();
    await system.publish(threeSteps(DUE_AFTER_SECONDS));
  });
  afterEach(() => system.close());

  it('fault 3: although Redis is emptied whenever there is a wake-up in it', async () => {
    let emptied = 0;
    for (let time = 1; time <= TIMES; time += 1) {
      await system.admin().runs.startMany({
        params: { key: 'three-steps' },
        body: { inputs: Array.from({ length: 20 }, () => ({})) },
      });
      await until('the deadlines', async () => {
        if ((await system.redis().delayedJobs(WAKE_UPS)) > 0) {
          await system.redis().flushAll();
          emptied += 1;
        }
        return (await lags(system.databaseUrl)).length === time * 20;
      });
    }
    expect(emptied).toBeGreaterThanOrEqual(TIMES);
    expect(Math.max(...(await lags(system.databaseUrl)))).toBeLessThan(LATEST_MS);
    expect(await violations(system.databaseUrl)).toEqual([]);
  });

  it('fault 4: while Redis is away, and writes go on; hints come again when it is back', async () => {
    const record = await underLoad(system.admin, async (told) => {
      await system.redis().stop();
      await goneOn(told);
      const { runId } = await system.admin().runs.start({ params: { key: 'three-steps' }, body: {} });
      await until('a deadline that passes while Redis is away', async () => {
        const { items } = await system.admin().runs.events({ params: { id: runId } });
        return items.some((entry) => entry.facts.some((fact) => fact.type === 'deadlinePassed'));
      });
      await system.redis().start();
      await until('wake-ups in Redis again', async () => (await system.redis().delayedJobs(WAKE_UPS)) > 0);
    });
    await until('that nothing is overdue', async () => (await overdueTimers(system.databaseUrl)) === 0);
    expect(Math.max(...(await lags(system.databaseUrl)))).toBeLessThan(LATEST_MS);
    expect(await violations(system.databaseUrl, record)).toEqual([]);
  });
});

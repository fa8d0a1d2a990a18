import type { DisposablePostgres } from '@sopflow/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../demo/until.ts';
import { openStoppableWay } from './boundary.ts';
import { overdueTimers, violations } from './checker.ts';
import { goneOn, underLoad } from './load.ts';
import { threeSteps } from './procedure.ts';
import { LIMIT_MS, TIMES } from './size.ts';
import { durablePostgres, openSystem, type System } from './system.ts';

let postgres: DisposablePostgres;
let system: System;

beforeAll(async () => {
  postgres = await durablePostgres();
});
afterAll(() => postgres.stop());

describe('under load', { timeout: LIMIT_MS }, () => {
  beforeEach(async () => {
    system = await openSystem({ postgres, queue: 'postgres' });
  });
  afterEach(() => system.close());

  it('fault 1: the API is killed with a commit on its way, and with a commit whose answer is on its way', async () => {
    await system.publish(threeSteps(3600));
    const way = await openStoppableWay(system.databaseUrl);
    const throughTheWay = { databaseUrl: way.databaseUrl };
    await system.api().kill();
    await system.startApi(throughTheWay);
    try {
      const record = await underLoad(system.admin, async (told) => {
        for (const side of Array.from({ length: TIMES }, () => ['before', 'after'] as const).flat()) {
          await way.stopAt({ statements: ['instances.commit:'], side });
          // Whatever was answered too early has arrived when this has.
          await fetch(`${system.api().origin}/healthz`);
          await system.api().kill();
          way.open();
          await system.startApi(throughTheWay);
          await goneOn(told);
        }
      });
      expect(record.unknown).toBeGreaterThan(0);
      expect(await violations(system.databaseUrl, record)).toEqual([]);
    } finally {
      await way.close();
    }
  });

  it('fault 6: Postgres crashes and recovers', async () => {
    await system.startWorker();
    await system.publish(threeSteps(2));
    const record = await underLoad(system.admin, async (told) => {
      for (let time = 0; time < TIMES; time += 1) {
        const before = postgres.pid();
        process.kill(before, 'SIGKILL');
        await until('Postgres to be back', async () => {
          if (postgres.pid() === before) return false;
          return overdueTimers(system.databaseUrl).then(
            () => true,
            () => false,
          );
        });
        await goneOn(told);
      }
    });
    await until('that nothing is overdue', async () => (await overdueTimers(system.databaseUrl)) === 0);
    expect(await violations(system.databaseUrl, record)).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { until } from '../demo/until.ts';
import { lags, violations } from './checker.ts';
import { threeSteps } from './procedure.ts';
import { LIMIT_MS, TIMES } from './size.ts';
import { openSystem } from './system.ts';

const HOUR = 3_600_000;
const LATEST_MS = 10_000;
const RUNS = 20;

const FIRED_EARLY =
  'SELECT due_at - sopflow_now() AS "earlyMs" FROM timer WHERE fired_at IS NOT NULL AND due_at > sopflow_now()';

/** A whole day makes no other difference than an hour: left to `pnpm chaos`. */
const shifts = [HOUR, -HOUR, ...(TIMES > 2 ? [24 * HOUR, -24 * HOUR] : [])];

it(
  'fault 8: the only worker’s clock is wrong, and no deadline is early or late',
  { timeout: LIMIT_MS },
  async () => {
    const system = await openSystem({ queue: 'redis' });
    try {
      await system.publish(threeSteps(2));
      let fired = 0;
      for (const clockAheadMs of shifts) {
        const worker = await system.startWorker({ clockAheadMs });
        await system.admin().runs.startMany({
          params: { key: 'three-steps' },
          body: { inputs: Array.from({ length: RUNS }, () => ({})) },
        });
        fired += RUNS;
        await until('the deadlines', async () => {
          // The log says what the worker believed; whether it was early is seen from here.
          expect(await system.rows(FIRED_EARLY)).toEqual([]);
          return (await lags(system.databaseUrl)).length === fired;
        });
        await worker.stop();
      }
      expect(Math.max(...(await lags(system.databaseUrl)))).toBeLessThan(LATEST_MS);
      expect(await violations(system.databaseUrl)).toEqual([]);
    } finally {
      await system.close();
    }
  },
);

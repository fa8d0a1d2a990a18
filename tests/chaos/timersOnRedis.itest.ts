import type { DisposablePostgres } from '@sopflow/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LATEST_MS, manyTimersAtOnce } from './manyTimers.ts';
import { LIMIT_MS, TIMERS } from './size.ts';
import { durablePostgres } from './system.ts';

let postgres: DisposablePostgres;
beforeAll(async () => {
  postgres = await durablePostgres();
});
afterAll(() => postgres.stop());

it(
  `fault 10: ${TIMERS} timers are due in one second, with the queue in Redis`,
  { timeout: LIMIT_MS },
  async ({ annotate }) => {
    const end = await manyTimersAtOnce(postgres, 'redis');
    await annotate(end.told);
    expect(end.violations).toEqual([]);
    expect(end.fired).toBe(TIMERS);
    expect(end.allAfterMs).toBeLessThan(LATEST_MS);
  },
);

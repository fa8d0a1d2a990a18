import { Unavailable } from '@sopflow/model';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { as, filled, inOrder, publish, type Runner, startRunner, taskOf } from './runner.ts';

let runner: Runner;
beforeEach(async () => {
  runner = await startRunner();
  await publish(runner, inOrder('two-steps', [taskOf('first', 'li'), taskOf('second', 'li')]));
});
afterEach(async () => {
  await runner.close();
  await runner.database.drop();
});

it('loses nothing that it answered for when its connections are cut again and again, and recovers by itself', async () => {
  const acknowledged = new Map<string, number>();
  let unavailable = 0;
  let over = false;

  /** Starts a run and does its tasks; what is not answered is asked again with the same key, as a client does. */
  async function caller(name: string): Promise<void> {
    for (let round = 0; !over; round += 1) {
      const asked = (step: number) => ({
        ...as('li'),
        principal: 'li',
        idempotency: { key: `${name}.${round}.${step}`, requestHash: 'same' },
      });
      const { runId } = await insisting(() =>
        runner.runtime.runs.start(asked(0), { sopKey: 'two-steps', input: {} }),
      );
      acknowledged.set(runId, 1);
      for (const step of [1, 2]) {
        await insisting(() => runner.runtime.tasks.complete(asked(step), `${runId}.${step}`, filled));
        acknowledged.set(runId, step + 1);
      }
    }
  }
  async function insisting<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        unavailable += 1;
      }
    }
  }

  const callers = Promise.all(Array.from({ length: 24 }, (_, place) => caller(`c${place}`)));
  for (let cut = 0; cut < 12; cut += 1) {
    const before = acknowledged.size;
    // Cut only after the callers came forward since the last time, so that commits are under way.
    await expect.poll(() => acknowledged.size, { timeout: 20_000, interval: 5 }).toBeGreaterThan(before + 10);
    await runner.rows(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'sopflow'`,
    );
  }
  over = true;
  await callers;

  expect(unavailable).toBeGreaterThan(0);
  const stored = new Map(
    (await runner.rows<{ id: string; seq: number }>(`SELECT id, seq FROM instance WHERE kind = 'run'`)).map(
      (row) => [row.id, row.seq],
    ),
  );
  // Every answer is there, and nothing is there that was not answered for: repeats did nothing twice.
  expect(stored).toEqual(acknowledged);
  expect(
    await runner.rows('SELECT run_id FROM run_event GROUP BY run_id HAVING count(*) <> max(seq)'),
  ).toEqual([]);
});

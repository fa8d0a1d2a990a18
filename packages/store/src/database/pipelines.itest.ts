import { Unavailable } from '@sopflow/model';
import { type FreshDatabase, freshDatabase, onDatabase } from '@sopflow/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPipelines, type Pipelines } from './pipelines.ts';
import { statement } from './statement.ts';

let database: FreshDatabase;
let pipelines: Pipelines;
beforeEach(async () => {
  database = await freshDatabase();
  pipelines = openPipelines({
    connectionString: database.connectionString,
    size: 1,
    onIdleError: () => undefined,
  });
});
afterEach(async () => {
  await pipelines.close();
  await database.drop();
});

const divide = (by: number) =>
  pipelines.rows<{ result: number }>(statement('test.divide', 'SELECT 12 / $1::int AS result'), [by]);
const backend = async () => {
  const [row] = await pipelines.rows<{ pid: number }>(
    statement('test.pid', 'SELECT pg_backend_pid() AS pid'),
  );
  return row?.pid;
};

it('a statement that fails takes none with it of those that were sent before and after it', async () => {
  const answers = await Promise.allSettled([divide(3), divide(0), divide(4), divide(6)]);
  expect(
    answers.map((answer) => (answer.status === 'fulfilled' ? answer.value[0]?.result : 'failed')),
  ).toEqual([4, 'failed', 3, 2]);
});

it('statements share one connection, and do not wait for each other to be answered', async () => {
  expect(new Set(await Promise.all([backend(), backend(), backend()])).size).toBe(1);
});

it('all that was under way fails as unavailable when the connection breaks, and what follows works again', async () => {
  const pid = await backend();
  const held = ['held', 'behind'].map((name) =>
    pipelines.rows(statement(`test.${name}`, 'SELECT pg_sleep(60)')).catch((error: unknown) => error),
  );
  await onDatabase(database.connectionString, async (client) => {
    const asleep = `SELECT 1 FROM pg_stat_activity WHERE pid = $1 AND query LIKE '%pg_sleep%' AND state = 'active'`;
    while ((await client.query(asleep, [pid])).rowCount === 0);
    await client.query('SELECT pg_terminate_backend($1)', [pid]);
  });
  for (const error of await Promise.all(held)) expect(error).toBeInstanceOf(Unavailable);
  expect(await backend()).not.toBe(pid);
});

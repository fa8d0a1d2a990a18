import { databaseClock, type FreshDatabase, freshDatabase, onDatabase } from '@sopflow/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStore, type Store } from '../createStore.ts';

let database: FreshDatabase;
let store: Store;
beforeAll(async () => {
  database = await freshDatabase();
  store = createStore({ connectionString: database.connectionString, poolSize: 2 });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

/** What `changing` keeps in the transaction of a change. */
const change = (key: string) =>
  onDatabase(database.connectionString, (client) =>
    client.query(
      `INSERT INTO idempotency (principal, key, request_hash, answer) VALUES ('li', $1, 'hash', '{"number": 2}')`,
      [key],
    ),
  );

it('keeps the first of two answers, and gives it to both', async () => {
  await change('twice');
  expect(await store.repeats.fill('li', 'twice', { given: 'first' })).toEqual({ given: 'first' });
  expect(await store.repeats.fill('li', 'twice', { given: 'second' })).toEqual({ given: 'first' });
  expect(await store.repeats.find('li', 'twice')).toMatchObject({
    requestHash: 'hash',
    answer: { given: 'first' },
  });
});

it('keeps that an answer has no content', async () => {
  await change('empty');
  await store.repeats.fill('li', 'empty', { given: null });
  expect(await store.repeats.fill('li', 'empty', { given: 'late' })).toEqual({ given: null });
});

it('keeps no answer where nothing was changed', async () => {
  expect(await store.repeats.fill('li', 'unchanged', { given: 'answer' })).toBeNull();
  expect(await store.repeats.find('li', 'unchanged')).toBeNull();
});

it('tells how long ago a change without an answer was made', async () => {
  await change('alone');
  await databaseClock(database.connectionString).advance(60_000);
  const kept = await store.repeats.find('li', 'alone');
  expect(kept).toMatchObject({ answer: { number: 2 } });
  expect(kept?.ageMs).toBeGreaterThanOrEqual(60_000);
  expect(kept?.ageMs).toBeLessThan(70_000);
});

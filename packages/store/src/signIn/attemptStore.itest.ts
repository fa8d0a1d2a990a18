import type { AttemptWindow } from '@sopflow/runtime';
import { createStore, openSignInDatabase } from '@sopflow/store';
import { databaseClock, freshDatabase, onDatabase } from '@sopflow/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';

const more = (window: AttemptWindow | null, now: number) => ({
  window: { count: (window?.count ?? 0) + 1, endsAt: window?.endsAt ?? now + 60_000 },
});

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const open = () => openSignInDatabase(database.connectionString, () => undefined);
const stored = () =>
  onDatabase(database.connectionString, async (client) => {
    const { rows } = await client.query<{ kind: string; count: number }>(
      'SELECT kind, count FROM sign_in_attempt ORDER BY kind',
    );
    return rows;
  });

it('counts every attempt once, from whichever process and however many at once, and each kind for itself', async () => {
  const [one, other] = [open(), open()];
  await Promise.all(
    Array.from({ length: 40 }, (_, place) =>
      (place % 2 === 0 ? one : other).attempts.change('account', 'li@example.com', more),
    ),
  );
  await one.attempts.change('address', 'li@example.com', more);
  expect(await stored()).toEqual([
    { kind: 'account', count: 40 },
    { kind: 'address', count: 1 },
  ]);
  await Promise.all([one.close(), other.close()]);
});

it('gives no window that has ended, and keeps none that nobody needs', async () => {
  const { attempts, close } = open();
  const store = createStore({ connectionString: database.connectionString, poolSize: 2 });
  expect(await store.housekeeping.round(1000)).toBe(0);
  await databaseClock(database.connectionString).advance(60_001);
  const { window } = await attempts.change('account', 'li@example.com', more);
  expect(window.count).toBe(1);
  // The one of the address has ended and goes; the one that has just begun stays, until it is forgotten.
  expect(await store.housekeeping.round(1000)).toBe(1);
  expect(await stored()).toEqual([{ kind: 'account', count: 1 }]);
  await attempts.change('account', 'li@example.com', () => ({ window: null }));
  expect(await stored()).toEqual([]);
  await store.close();
  await close();
});

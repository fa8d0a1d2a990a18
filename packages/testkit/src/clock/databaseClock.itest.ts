import { expect, it } from 'vitest';
import { freshDatabase } from '../postgres/freshDatabase.ts';
import { databaseClock } from './databaseClock.ts';

it('moves the now that every part of the system asks for', async () => {
  const database = await freshDatabase();
  const clock = databaseClock(database.connectionString);
  const before = await clock.now();
  const after = await clock.advance(3_600_000);
  expect(after - before).toBeGreaterThanOrEqual(3_600_000);
  expect(after - before).toBeLessThan(3_660_000);
  expect(await clock.now()).toBeGreaterThanOrEqual(after);
  await database.drop();
});

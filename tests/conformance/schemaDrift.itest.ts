import { join } from 'node:path';
import { describeSchema, migrate } from '@sopflow/store';
import { freshDatabase } from '@sopflow/testkit';
import { expect, it } from 'vitest';

/** What all migrations add up to. After a new one, `vitest run --project integration tests/conformance/schemaDrift -u` records it anew. */
const SNAPSHOT = join(import.meta.dirname, '../../packages/store/schema.snapshot.sql');

it('is recorded as what the migrations add up to', async () => {
  const database = await freshDatabase();
  await expect(await describeSchema(database.connectionString)).toMatchFileSnapshot(SNAPSHOT);
  await database.drop();
});

it('is not changed by migrating again, however many processes do so at once', async () => {
  const database = await freshDatabase();
  const before = await describeSchema(database.connectionString);
  await Promise.all([1, 2, 3].map(() => migrate(database.connectionString)));
  expect(await describeSchema(database.connectionString)).toBe(before);
  await database.drop();
});

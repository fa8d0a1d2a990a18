import { expect, it } from 'vitest';
import { freshDatabase } from './freshDatabase.ts';
import { onDatabase } from './onDatabase.ts';

const query = (connectionString: string, sql: string): Promise<unknown[]> =>
  onDatabase(connectionString, async (client) => (await client.query(sql)).rows);

it('gives every test a migrated database that no other test sees', async () => {
  const [mine, yours] = await Promise.all([freshDatabase(), freshDatabase()]);
  await query(mine.connectionString, 'CREATE TABLE only_mine (id int)');
  const [found] = await query(yours.connectionString, `SELECT to_regclass('only_mine') AS only_mine`);
  expect(found).toEqual({ only_mine: null });
  const migrations = await query(yours.connectionString, 'SELECT name FROM schema_migration');
  expect(migrations.length).toBeGreaterThan(0);
  await Promise.all([mine.drop(), yours.drop()]);
});

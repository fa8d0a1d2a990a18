import pg from 'pg';
import { expect, it } from 'vitest';
import { freshDatabase } from './freshDatabase.ts';

async function query(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it('gives every test a migrated database that no other test sees', async () => {
  const [mine, yours] = await Promise.all([freshDatabase(), freshDatabase()]);
  await query(mine.connectionString, 'CREATE TABLE only_mine (id int)');
  const [found] = await query(yours.connectionString, `SELECT to_regclass('only_mine') AS only_mine`);
  expect(found).toEqual({ only_mine: null });
  const migrations = await query(yours.connectionString, 'SELECT name FROM schema_migration');
  expect(migrations.length).toBeGreaterThan(0);
  await Promise.all([mine.drop(), yours.drop()]);
});

import { describeSchema, migrate, MigrationMismatch } from '@sopflow/store';
import { databaseUrl, freshDatabase, onDatabase } from '@sopflow/testkit';
import { expect, it } from 'vitest';

it('is made once when many processes start at once', async () => {
  const database = await freshDatabase();
  const server = databaseUrl(database.connectionString, 'postgres');
  // Not a clone: an empty database that no migration has touched.
  await onDatabase(server, (client) => client.query('CREATE DATABASE started_at_once TEMPLATE template0'));
  const url = databaseUrl(server, 'started_at_once');
  await Promise.all(Array.from({ length: 6 }, () => migrate(url)));
  expect(await describeSchema(url)).toBe(await describeSchema(database.connectionString));
  await database.drop();
});

it('is refused when a landed migration was changed or is missing', async () => {
  const database = await freshDatabase();
  const url = database.connectionString;
  await onDatabase(url, (client) =>
    client.query(`UPDATE schema_migration SET checksum = 'other' WHERE name LIKE '0002%'`),
  );
  await expect(migrate(url)).rejects.toBeInstanceOf(MigrationMismatch);
  await onDatabase(url, (client) =>
    client.query(`INSERT INTO schema_migration (name, checksum) VALUES ('9999_of_a_newer_program.sql', 'x')`),
  );
  await expect(migrate(url)).rejects.toThrow(/0002|9999/u);
  await database.drop();
});

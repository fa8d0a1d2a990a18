import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import pg from 'pg';

/** Held while migrating, so that any number of processes may start at once: one applies, the others wait and find nothing to do. */
const LOCK = 0x50f10;
const FOLDER = new URL('../../migrations/', import.meta.url);
const NAME = /^\d{4}_[a-z_]+\.sql$/u;

/** Thrown when the database was migrated by other files than these: a landed migration was edited, or the database is newer than this program. */
export class MigrationMismatch extends Error {
  constructor(file: string, why: string) {
    super(
      `Migration ${file} ${why}. Landed migrations never change: restore the file, or start the program version that this database belongs to.`,
    );
    this.name = 'MigrationMismatch';
  }
}

/** Thrown when the database of `DATABASE_URL` cannot be used as it is. The message is one sentence, without the address: that may hold a password. */
export class DatabaseUnusable extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'DatabaseUnusable';
  }
}

const CONNECT_LIMIT_MS = 10_000;

/**
 * Brings the database to this program's schema: applies, in order and each in its own transaction, the numbered files of
 * `migrations/` that it has not had. Safe to call from several processes at once. Throws `MigrationMismatch` and
 * `DatabaseUnusable` before changing anything.
 */
export async function migrate(connectionString: string): Promise<void> {
  const files = await migrationFiles();
  const client = new pg.Client({
    connectionString,
    application_name: 'sopflow-migrate',
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
  });
  // A connection that breaks rejects the statement under way; the event as such needs no further handling.
  client.on('error', () => undefined);
  await client.connect().catch((error: unknown) => {
    throw new DatabaseUnusable(
      `The database cannot be reached (${reasonOf(error)}); check DATABASE_URL, and that Postgres answers there.`,
      error,
    );
  });
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(
      'CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'SELECT name, checksum FROM schema_migration ORDER BY name',
    );
    verify(files, rows);
    const applied = new Set(rows.map((row) => row.name));
    for (const file of files) if (!applied.has(file.name)) await apply(client, file);
  } finally {
    await client.end();
  }
}

/** A name with several addresses fails at each of them, and says nothing as a whole. */
function reasonOf(error: unknown): string {
  const one = error instanceof AggregateError ? (error.errors as unknown[])[0] : error;
  return one instanceof Error ? one.message : String(one);
}

interface MigrationFile {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

async function migrationFiles(): Promise<readonly MigrationFile[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  const odd = names.find((name) => !NAME.test(name));
  if (odd !== undefined) throw new MigrationMismatch(odd, 'is not named like 0001_what_it_adds.sql');
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, FOLDER), 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/** What was applied must be a beginning of the files, word for word. */
function verify(
  files: readonly MigrationFile[],
  applied: readonly { name: string; checksum: string }[],
): void {
  for (const [place, row] of applied.entries()) {
    const file = files[place];
    if (file === undefined || file.name !== row.name)
      throw new MigrationMismatch(
        row.name,
        'was applied to this database and is not among the files here, or out of order',
      );
    if (file.checksum !== row.checksum)
      throw new MigrationMismatch(row.name, 'was changed after it had been applied');
  }
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(file.text);
    await client.query('INSERT INTO schema_migration (name, checksum) VALUES ($1, $2)', [
      file.name,
      file.checksum,
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(
      `Migration ${file.name} failed: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

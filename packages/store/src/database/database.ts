import pg from 'pg';
import { asRuntimeError } from './failure.ts';
import type { Statement } from './statement.ts';

/** Whatever can run a statement: the database itself (each statement its own transaction) or one open transaction. */
export interface Sql {
  /** Runs a prepared statement. `Row` is the shape its select list promises; an itest of the statement proves it. */
  rows<Row extends object>(statement: Statement, values?: readonly unknown[]): Promise<readonly Row[]>;
}

export interface Database extends Sql {
  /** Runs `use` in one transaction: committed when it resolves, rolled back when it throws. */
  transaction<T>(use: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface DatabaseSettings {
  readonly connectionString: string;
  /** Connections kept at most. */
  readonly size: number;
  /** Told about connections that broke while nobody was using them. */
  readonly onIdleError: (error: Error) => void;
  /** Settings of the server for these connections, as `-c name=value`. */
  readonly options?: string | undefined;
}

/** A statement that takes longer than this is stopped: nothing the product asks for may hold a connection for ever. */
const STATEMENT_LIMIT_MS = 30_000;
const CONNECT_LIMIT_MS = 5_000;

/**
 * Opens a pool of connections; none is made before it is needed. Statements throw `Unavailable` while the database is away and work
 * again when it is back; refusals by constraints are thrown as `pg.DatabaseError` (see failure.ts for their predicates).
 */
export function openDatabase(settings: DatabaseSettings): Database {
  const pool = new pg.Pool({ ...clientSettings(settings), max: settings.size });
  // Without a listener an idle connection that breaks takes the whole process down.
  let closed = false;
  pool.on('error', (error) => {
    // The pool counts a connection as closed a little before the server does; that it then breaks is no news.
    if (!closed) settings.onIdleError(error);
  });
  return {
    rows: (statement, values) => run(pool, statement, values),
    transaction: (use) => transaction(pool, use),
    close: () => {
      closed = true;
      return pool.end();
    },
  };
}

/** How a connection is made, whoever keeps it. */
export function clientSettings({ connectionString, options }: DatabaseSettings): pg.ClientConfig {
  return {
    connectionString,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    statement_timeout: STATEMENT_LIMIT_MS,
    idle_in_transaction_session_timeout: STATEMENT_LIMIT_MS,
    keepAlive: true,
    application_name: 'sopflow',
    types: { getTypeParser },
    ...(options === undefined ? {} : { options }),
  };
}

async function transaction<T>(pool: pg.Pool, use: (sql: Sql) => Promise<T>): Promise<T> {
  const connection = await pool.connect().catch((error: unknown) => {
    throw asRuntimeError(error);
  });
  let broken = false;
  // A connection that breaks between two statements says so by an event; the next statement then fails.
  const onError = (): void => {
    broken = true;
  };
  connection.on('error', onError);
  try {
    await connection.query('BEGIN');
    const result = await use({ rows: (statement, values) => run(connection, statement, values) });
    await connection.query('COMMIT');
    return result;
  } catch (error) {
    await connection.query('ROLLBACK').catch(onError);
    throw asRuntimeError(error);
  } finally {
    connection.off('error', onError);
    connection.release(broken);
  }
}

async function run<Row extends object>(
  on: pg.Pool | pg.PoolClient,
  statement: Statement,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  try {
    return (await on.query<Row>({ name: statement.name, text: statement.text, values: [...values] })).rows;
  } catch (error) {
    throw asRuntimeError(error);
  }
}

/** Instants and row numbers are `bigint` columns that stay far below 2^53: read as numbers, not as strings. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  return oid === pg.types.builtins.INT8 && format !== 'binary'
    ? Number
    : (pg.types.getTypeParser(oid, format) as (text: string) => unknown);
}

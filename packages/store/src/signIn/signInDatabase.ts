import type { AttemptStore } from '@sopflow/runtime';
import pg from 'pg';
import { openDatabase } from '../database/database.ts';
import { asRuntimeError } from '../database/failure.ts';
import { createAttemptStore } from './attemptStore.ts';

/** The channel on which processes tell one another that sessions ended. */
export const SESSIONS_CHANNEL = 'sopflow_sessions';

/** What signing in needs of the database: connections of its own, so that a burst of sign-ins never starves the use cases. */
export interface SignInDatabase {
  /** For the sign-in library, which brings its own statements. */
  readonly pool: pg.Pool;
  readonly attempts: AttemptStore;
  /** Tells every process that what it remembers of this account's sessions is no longer true. */
  announceEnd(accountId: string): Promise<void>;
  /** What a failure of the pool means: that the database is away or overloaded, or a fault of ours (given back as it is). */
  asFailure(error: unknown): unknown;
  close(): Promise<void>;
}

const CONNECTIONS = 3;
const CONNECTIONS_FOR_ATTEMPTS = 2;

export function openSignInDatabase(
  connectionString: string,
  onIdleError: (error: Error) => void,
): SignInDatabase {
  const pool = new pg.Pool({
    connectionString,
    max: CONNECTIONS,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
    keepAlive: true,
    application_name: 'sopflow sign-in',
  });
  pool.on('error', onIdleError);
  const database = openDatabase({ connectionString, size: CONNECTIONS_FOR_ATTEMPTS, onIdleError });
  return {
    pool,
    attempts: createAttemptStore(database),
    async announceEnd(accountId) {
      await pool.query('SELECT pg_notify($1, $2)', [SESSIONS_CHANNEL, accountId]);
    },
    asFailure: asRuntimeError,
    close: async () => {
      await Promise.all([pool.end(), database.close()]);
    },
  };
}

import pg from 'pg';

/** The channel on which processes tell one another that sessions ended. */
export const SESSIONS_CHANNEL = 'sopflow_sessions';

/** What the sign-in library needs of the database: a pool of its own, so that a burst of sign-ins never starves the use cases. */
export interface SignInDatabase {
  readonly pool: pg.Pool;
  /** Tells every process that what it remembers of this account's sessions is no longer true. */
  announceEnd(accountId: string): Promise<void>;
  close(): Promise<void>;
}

const CONNECTIONS = 3;

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
  return {
    pool,
    async announceEnd(accountId) {
      await pool.query('SELECT pg_notify($1, $2)', [SESSIONS_CHANNEL, accountId]);
    },
    close: () => pool.end(),
  };
}

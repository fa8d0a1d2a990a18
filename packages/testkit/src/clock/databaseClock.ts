import { onDatabase } from '../postgres/onDatabase.ts';

/** The one clock of a system under test: the database's, which a test may move on. */
export interface DatabaseClock {
  /** Epoch milliseconds, as every part of the system sees them. */
  now(): Promise<number>;
  /** Moves it on and gives the new now. The system is not told: its sweep finds what has become due. */
  advance(milliseconds: number): Promise<number>;
}

export function databaseClock(connectionString: string): DatabaseClock {
  const now = (): Promise<number> =>
    onDatabase(connectionString, async (client) => {
      const { rows } = await client.query<{ now: string }>('SELECT sopflow_now() AS now');
      return Number(rows[0]?.now);
    });
  return {
    now,
    advance: async (milliseconds) => {
      await onDatabase(connectionString, (client) =>
        client.query('UPDATE clock_offset SET offset_ms = offset_ms + $1', [milliseconds]),
      );
      return now();
    },
  };
}

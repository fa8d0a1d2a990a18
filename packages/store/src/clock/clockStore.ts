import type { ClockStore } from '@sopflow/runtime';
import { changing } from '../change/changing.ts';
import type { Database, Sql } from '../database/database.ts';
import { statement } from '../database/statement.ts';

const NOW = statement('clock.now', 'SELECT sopflow_now() AS now');
const ADVANCE = statement('clock.advance', 'UPDATE clock_offset SET offset_ms = offset_ms + $1');

/** The clock of the database: the only one that decides. */
export function createClockStore(database: Database): ClockStore {
  return {
    now: () => now(database),
    advance: (milliseconds, record) =>
      changing(
        database,
        record,
        async (sql) => {
          await sql.rows(ADVANCE, [milliseconds]);
          return now(sql);
        },
        (moved) => ({ now: moved }),
      ),
  };
}

async function now(sql: Sql): Promise<number> {
  const [row] = await sql.rows<{ now: number }>(NOW);
  if (row === undefined) throw new TypeError('The database did not say what time it is.');
  return row.now;
}

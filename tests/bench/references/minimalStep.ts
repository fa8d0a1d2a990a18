import pg from 'pg';
import { Callers, completed, type Journey } from '../callers.ts';
import type { Subject } from '../subject.ts';

/** How many runs the minimal step picks from: enough that two callers rarely meet at one row. */
export const storedRuns = 10_000;

/** What a step must write at the least: the run's new state and one event, about the sizes of a small run. */
const state = JSON.stringify({ value: 'step', data: 'x'.repeat(200) });
const payload = JSON.stringify({ type: 'completed', data: 'x'.repeat(80) });
export const update = `UPDATE run SET version = version + 1, state = '${state}' WHERE id = $1 RETURNING version`;
export const insert = `INSERT INTO run_event (run_id, seq, payload) VALUES ($1, $2, '${payload}')`;

/** The tables of the minimal step, with room on each page for the next version of a row, as the product's have it. */
export async function createTables(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(`
      CREATE TABLE run (id int PRIMARY KEY, version int NOT NULL, state text NOT NULL) WITH (fillfactor = 50);
      CREATE TABLE run_event (run_id int NOT NULL, seq int NOT NULL, payload text NOT NULL, PRIMARY KEY (run_id, seq));
      INSERT INTO run SELECT id, 0, '${state}' FROM generate_series(1, ${storedRuns}) AS id;
    `);
    await client.query('VACUUM ANALYZE run');
  } finally {
    await client.end();
  }
}

/** The same statements as `pgbench.ts` over 32 connections of the pg driver: the reference where pgbench is not installed. */
export function createSubject(): Subject {
  let pool: pg.Pool | undefined;

  const step = async (): Promise<void> => {
    if (pool === undefined) throw new Error('Not prepared.');
    const client = await pool.connect();
    try {
      const id = 1 + Math.floor(Math.random() * storedRuns);
      await client.query('BEGIN');
      const { rows } = await client.query<{ version: number }>({
        name: 'update',
        text: update,
        values: [id],
      });
      await client.query({ name: 'insert', text: insert, values: [id, rows[0]?.version] });
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  };
  const begin = (): Journey => ({
    ended: false,
    async next() {
      await step();
      return completed;
    },
  });
  const callers = new Callers(begin);
  return {
    name: 'minimal step over 32 connections',
    async prepare(url) {
      await createTables(url);
      pool = new pg.Pool({ connectionString: url, max: 32 });
      pool.on('error', () => undefined);
    },
    run: (load) => callers.drive(load),
    async close() {
      await pool?.end();
    },
  };
}

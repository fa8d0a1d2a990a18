import pg from 'pg';
import { type DatabaseSettings, type Sql, clientSettings } from './database.ts';
import { asRuntimeError } from './failure.ts';
import type { Statement } from './statement.ts';

/** Connections over which statements, each its own transaction, follow each other without a pause. */
export interface Pipelines extends Sql {
  close(): Promise<void>;
}

/**
 * Opens `size` pipelines at most; a connection is made when it is needed and when it broke. A statement is sent while those before it are
 * still being carried out, so that the server goes on to it without waiting for us in between. It may wait for them: for short statements only.
 *
 * Statements throw `Unavailable` while the database is away; those under way when a connection breaks may have been carried out or not.
 */
export function openPipelines(settings: DatabaseSettings): Pipelines {
  const pipelines = Array.from({ length: settings.size }, () => pipelineOver(settings));
  return {
    rows(statement, values) {
      const freest = pipelines.reduce((best, one) => (one.underWay < best.underWay ? one : best));
      return freest.rows(statement, values);
    },
    async close() {
      await Promise.all(pipelines.map((one) => one.close()));
    },
  };
}

interface Pipeline extends Pipelines {
  readonly underWay: number;
}

function pipelineOver(settings: DatabaseSettings): Pipeline {
  let underWay = 0;
  let closed = false;
  let connection: Promise<pg.Client> | null = null;

  function connected(): Promise<pg.Client> {
    if (connection !== null) return connection;
    const client = new pg.Client({ ...clientSettings(settings), pipeline: true });
    const made: Promise<pg.Client> = client.connect().then(
      () => client,
      (error: unknown) => {
        forget();
        throw error;
      },
    );
    const forget = (): void => {
      if (connection === made) connection = null;
    };
    // Statements under way hear of it by themselves.
    client.on('error', (error) => {
      forget();
      if (!closed && underWay === 0) settings.onIdleError(error);
    });
    client.on('end', forget);
    return (connection = made);
  }

  return {
    get underWay() {
      return underWay;
    },
    async rows<Row extends object>({ name, text }: Statement, values: readonly unknown[] = []) {
      underWay += 1;
      try {
        const client = await connected();
        return (await client.query<Row>({ name, text, values: [...values] })).rows;
      } catch (error) {
        throw asRuntimeError(error);
      } finally {
        underWay -= 1;
      }
    },
    async close() {
      closed = true;
      await connection?.then((client) => client.end()).catch(() => undefined);
    },
  };
}

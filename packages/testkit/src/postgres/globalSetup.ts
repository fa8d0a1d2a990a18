import type { TestProject } from 'vitest/node';
import { type DisposablePostgres, disposablePostgres } from './disposablePostgres.ts';
import { prepareTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

interface SharedServer {
  readonly server: Promise<DisposablePostgres>;
  users: number;
}

/** Each vitest project loads this module anew; the one server of the run is therefore kept at the process. */
const shared = globalThis as typeof globalThis & { sopflowTestPostgres?: SharedServer };

/** Starts the one Postgres of a test run, with the migrated template in it. */
export async function setup(project: TestProject): Promise<void> {
  const own = (shared.sopflowTestPostgres ??= { server: startWithTemplate(), users: 0 });
  project.provide('postgresUrl', (await own.server).connectionString);
  own.users += 1;
}

/** Stops it after the last project. */
export async function teardown(): Promise<void> {
  const own = shared.sopflowTestPostgres;
  if (own === undefined) return;
  own.users -= 1;
  if (own.users > 0) return;
  delete shared.sopflowTestPostgres;
  await (await own.server).stop();
}

async function startWithTemplate(): Promise<DisposablePostgres> {
  const server = await disposablePostgres();
  try {
    await prepareTemplate(server.connectionString);
    return server;
  } catch (error) {
    await server.stop();
    delete shared.sopflowTestPostgres;
    throw error;
  }
}

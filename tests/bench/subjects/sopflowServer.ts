/** The product's API in a process of its own, started as in production on the database that is its argument. */
import { startServer } from '@sopflow/server';
import { migrate } from '@sopflow/store/migrate';
import { pino } from 'pino';
import type { ServerOrder } from './sopflowHttp.ts';

process.on('disconnect', () => process.exit(0));
process.on('message', (order: ServerOrder) => void start(order));

async function start({ databaseUrl, admin }: ServerOrder): Promise<void> {
  await migrate(databaseUrl);
  const server = await startServer({
    databaseUrl,
    host: '127.0.0.1',
    port: 0,
    webRoot: import.meta.dirname,
    clock: 'real',
    allowVirtualClock: false,
    secret: 'a secret of more than thirty-two characters for the bench alone',
    admin,
    log: pino({ level: 'warn', base: null }, pino.destination({ dest: 2, sync: true })),
  });
  process.send?.(server.url);
}

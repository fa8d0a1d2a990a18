import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Logger } from 'pino';

/** What the API process is started with. Values were checked where they came in. */
export interface ServerOptions {
  readonly databaseUrl: string;
  /** Queues live in Redis when given, else in the same Postgres. */
  readonly redisUrl?: string | undefined;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where people reach Sopflow, for links and cookies; the own address when not given. */
  readonly publicUrl?: string | undefined;
  /** Folder of the built web app. */
  readonly webRoot: string;
  readonly clock: 'real' | 'virtual';
  /** False in production: then the clock cannot be moved whatever else says so. */
  readonly allowVirtualClock: boolean;
  /** Signs sessions and encrypts stored secrets; the same in every process of an installation. */
  readonly secret: string;
  /** Made the first administrator when there is none yet. */
  readonly admin?: { readonly email: string; readonly password: string } | undefined;
  /** Loads the sample organisation in this language when the database is empty. */
  readonly sample?: 'zh' | 'en' | undefined;
  readonly log: Logger;
}

export interface RunningServer {
  /** Where it listens. */
  readonly url: string;
  /** The one-time code of the set-up page, while no administrator exists. */
  readonly setupCode?: string | undefined;
  /** Takes no more requests, answers those under way and lets go of everything. */
  close(): Promise<void>;
}

/**
 * Starts the API and serves the web app.
 *
 * @throws an error with code EADDRINUSE when the port is taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const app = express();
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.use(express.static(options.webRoot));
  const server = createServer(app).listen(options.port, options.host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host}:${port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

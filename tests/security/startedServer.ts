import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@sopflow/contract';
import { type ServerOptions, startServer } from '@sopflow/server';
import { freshDatabase } from '@sopflow/testkit';
import { pino } from 'pino';

/** Somebody in front of the server: their cookie travels with each request. */
export interface Visitor {
  readonly client: Client;
  /** A request below the server's address, with the visitor's cookie. */
  send(path: string, init?: RequestInit): Promise<Response>;
  cookie(): string;
}

export interface StartedServer {
  readonly url: string;
  readonly databaseUrl: string;
  readonly setupCode: string | undefined;
  visitor(headers?: Readonly<Record<string, string>>): Visitor;
  /** Somebody who has signed in. */
  signedIn(email: string, password: string): Promise<Visitor>;
  close(): Promise<void>;
}

export const ADMIN = { email: 'admin@sopflow.example', password: 'a long enough secret' };

/** A server on a database of its own, whose answers are held against the contract. */
export async function startedServer(options: Partial<ServerOptions> = {}): Promise<StartedServer> {
  const database = await freshDatabase();
  const webRoot = await mkdtemp(join(tmpdir(), 'sopflow-web-'));
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>Sopflow</title>');
  const server = await startServer({
    databaseUrl: database.connectionString,
    host: '127.0.0.1',
    port: 0,
    webRoot,
    clock: 'virtual',
    allowVirtualClock: true,
    secret: 'a secret of sixty-four characters for tests and for nothing else',
    checkAnswers: true,
    log: pino({ level: process.env['SOPFLOW_TEST_LOG'] ?? 'silent' }),
    ...options,
  });

  function visitor(headers: Readonly<Record<string, string>> = {}): Visitor {
    const cookies = new Map<string, string>();
    const cookie = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const request: typeof fetch = async (address, init) => {
      const carried = cookies.size === 0 ? {} : { cookie: cookie() };
      const response = await fetch(address, {
        ...init,
        headers: { ...headers, ...carried, ...(init?.headers as Record<string, string> | undefined) },
      });
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        const [name = '', value = ''] = pair.split('=');
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      return response;
    };
    return {
      client: createClient({ baseUrl: server.url, fetch: request }),
      send: (path, init) => request(`${server.url}${path}`, init),
      cookie,
    };
  }

  return {
    url: server.url,
    databaseUrl: database.connectionString,
    setupCode: server.setupCode,
    visitor,
    async signedIn(email, password) {
      const person = visitor();
      await person.client.access.signIn({ body: { email, password } });
      return person;
    },
    async close() {
      await server.close();
      await database.drop();
      await rm(webRoot, { recursive: true, force: true });
    },
  };
}

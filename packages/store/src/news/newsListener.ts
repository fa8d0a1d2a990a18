import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

export interface NewsSettings {
  readonly connectionString: string;
  /** Postgres channels to listen on; names of our own, never from outside. */
  readonly channels: readonly string[];
  readonly onNews: (channel: string, payload: string) => void;
  /** Called when the connection is back after news may have been missed. */
  readonly onGap: () => void;
  readonly onTrouble?: ((error: Error) => void) | undefined;
}

export interface NewsListener {
  close(): Promise<void>;
}

const PAUSES_MS = [100, 500, 2_000, 5_000];

/**
 * Listens on one connection of its own for as long as the process lives, and connects again when the connection breaks. Resolves once
 * it listens for the first time.
 */
export async function listenForNews(settings: NewsSettings): Promise<NewsListener> {
  const stop = new AbortController();
  let client = await connect(settings);
  const running = keepListening();

  async function keepListening(): Promise<void> {
    while (!stop.signal.aborted) {
      await ended(client, stop.signal);
      await client.end().catch(() => undefined);
      if (stop.signal.aborted) return;
      client = await reconnect();
      if (!stop.signal.aborted) settings.onGap();
    }
    await client.end().catch(() => undefined);
  }

  async function reconnect(): Promise<pg.Client> {
    for (let attempt = 0; !stop.signal.aborted; attempt += 1) {
      await delay(PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)], undefined, {
        signal: stop.signal,
      }).catch(() => undefined);
      try {
        return await connect(settings);
      } catch (error) {
        settings.onTrouble?.(error instanceof Error ? error : new Error(String(error)));
      }
    }
    return client;
  }

  return {
    async close() {
      stop.abort();
      await running;
    },
  };
}

async function connect(settings: NewsSettings): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: settings.connectionString,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    application_name: 'sopflow news',
  });
  client.on('error', () => undefined);
  client.on('notification', ({ channel, payload }) => settings.onNews(channel, payload ?? ''));
  try {
    await client.connect();
    for (const channel of settings.channels) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

/** Resolves when the connection is gone or listening is to stop. */
function ended(client: pg.Client, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  client.once('end', () => resolve());
  client.once('error', () => resolve());
  if (signal.aborted) resolve();
  signal.addEventListener('abort', () => resolve(), { once: true });
  return promise;
}

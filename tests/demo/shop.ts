import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** What a webhook says of itself, as far as the story looks. */
interface Told {
  readonly alertId: string | null;
  readonly level: number | null;
}

/** The outside world of the story on this machine: a shop that takes launched products, and a receiver of signed webhooks. */
export interface Shop {
  readonly origin: string;
  readonly host: string;
  readonly launched: readonly unknown[];
  /** What the webhooks told that came with a valid signature. */
  readonly notified: readonly Told[];
  /** From now on webhooks are checked against this secret. */
  expectSecret(secret: string): void;
  close(): Promise<void>;
}

export async function openShop(): Promise<Shop> {
  const launched: unknown[] = [];
  const notified: Told[] = [];
  let secret = '';
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    if (request.url === '/products') {
      launched.push(JSON.parse(body));
      response.writeHead(201, { 'content-type': 'application/json' }).end('{"onSale":true}');
      return;
    }
    try {
      const message = new Webhook(secret).verify(body, request.headers as Record<string, string>) as {
        data: Told;
      };
      notified.push(message.data);
      response.writeHead(204).end();
    } catch {
      response.writeHead(401).end();
    }
  }
  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    launched,
    notified,
    expectSecret: (given) => {
      secret = given;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

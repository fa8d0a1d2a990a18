import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface DisposableReceiver {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** `127.0.0.1:port`, to be opened to requests that leave the product. */
  readonly host: string;
  /** Requests, oldest first, whatever was answered. */
  readonly received: readonly ReceivedRequest[];
  /** How it answers from now on. An answer that never ends the response hangs. */
  answers(answer: (response: ServerResponse, request: ReceivedRequest) => void): void;
  close(): Promise<void>;
}

/** An HTTP server on loopback that keeps what it is sent and answers as it is told; at first with 204. */
export async function disposableReceiver(): Promise<DisposableReceiver> {
  const received: ReceivedRequest[] = [];
  let answer = (response: ServerResponse, _request: ReceivedRequest): void =>
    void response.writeHead(204).end();
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const request = {
        method: incoming.method ?? '',
        path: incoming.url ?? '',
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString(),
      };
      received.push(request);
      answer(response, request);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    received,
    answers(next) {
      answer = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((closed) => {
        server.close(() => closed());
      });
    },
  };
}

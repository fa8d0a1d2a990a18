import { Agent, request } from 'node:http';

/** Posts JSON over connections that stay open, one request at a time on each. */
export class JsonClient {
  readonly #base: URL;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #agent: Agent;

  /** @param headers sent with every request, such as the key of a machine */
  constructor(base: string, connections: number, headers: Readonly<Record<string, string>> = {}) {
    this.#base = new URL(base);
    this.#headers = headers;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections, noDelay: true });
  }

  /** @throws Error with the answer's text when the status is not 2xx */
  post(path: string, body: unknown): Promise<unknown> {
    const text = JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const headers = {
        ...this.#headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      };
      const { hostname: host, port } = this.#base;
      const call = request({ host, port, path, method: 'POST', headers, agent: this.#agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const answer = Buffer.concat(chunks).toString('utf8');
          const status = response.statusCode ?? 0;
          if (status < 200 || status > 299) reject(new Error(`${path} answered ${status}: ${answer}`));
          else resolve(answer === '' ? null : JSON.parse(answer));
        });
      });
      call.on('error', reject);
      call.end(text);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

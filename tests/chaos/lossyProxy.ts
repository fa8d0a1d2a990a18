import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to an API that, once asked to, lets a request through and cuts the connection instead of handing the answer on. */
export interface LossyProxy {
  readonly origin: string;
  loseNextAnswer(): void;
  close(): Promise<void>;
}

export async function openLossyProxy(origin: string): Promise<LossyProxy> {
  const target = new URL(origin);
  let losing = false;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    open.add(near);
    near.once('close', () => open.delete(near));
    near.pipe(far);
    far.on('data', (data) => {
      if (!losing) return void near.write(data);
      losing = false;
      near.destroy();
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    loseNextAnswer: () => {
      losing = true;
    },
    async close() {
      server.close();
      // Callers keep their connections for the next request.
      for (const near of open) near.destroy();
      await once(server, 'close');
    },
  };
}

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Callers, type Journey } from '../callers.ts';
import { JsonClient } from '../http/client.ts';
import { withCpuOf } from '../http/serverCpu.ts';
import type { Subject } from '../subject.ts';

/** A call that asks a bare server to complete steps: nothing behind it, so it only shows what HTTP itself costs. */
function completing(client: JsonClient, batch: number): Journey {
  const body = { outcome: 'done', values: {} };
  const taskIds = Array.from(
    { length: batch },
    (_, index) => `0198f2c4-7f3a-7cc1-9d3e-5a1b2c3d4e5f.${index}`,
  );
  return {
    ended: false,
    async next() {
      if (batch === 1) await client.post(`/api/v1/tasks/${taskIds[0]}/complete`, body);
      else await client.post('/api/v1/tasks/complete', { items: taskIds.map((id) => ({ id, ...body })) });
      return { ops: batch, steps: batch };
    },
  };
}

/** What the product's HTTP is compared with: Express 5 without anything behind it. */
export function createSubject(): Subject {
  let server: ChildProcess | undefined;
  let client: JsonClient | undefined;
  return {
    name: 'bare Express',
    async prepare() {
      server = fork(fileURLToPath(new URL('expressServer.ts', import.meta.url)), { execArgv: [] });
      const [address] = (await once(server, 'message')) as [AddressInfo];
      client = new JsonClient(`http://127.0.0.1:${address.port}`, 256);
    },
    run(load) {
      if (client === undefined || server?.pid === undefined) throw new Error('Not prepared.');
      const to = client;
      return withCpuOf(server.pid, () => new Callers(() => completing(to, load.batch ?? 1)).drive(load));
    },
    close() {
      client?.close();
      server?.kill();
      return Promise.resolve();
    },
  };
}

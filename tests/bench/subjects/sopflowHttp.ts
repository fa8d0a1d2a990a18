import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { signIn } from '../../demo/visitor.ts';
import { type Answered, Callers, type Journey } from '../callers.ts';
import { JsonClient } from '../http/client.ts';
import { withCpuOf } from '../http/serverCpu.ts';
import type { Subject } from '../subject.ts';
import { procedure, stepCount } from './procedure.ts';

/** What the server's process is told. */
export interface ServerOrder {
  readonly databaseUrl: string;
  readonly admin: { readonly email: string; readonly password: string };
}

const admin = { email: 'admin@bench.example.com', password: 'a long password for the bench' };
const connections = 256;

/** Starts `batch` runs, then completes their tasks step by step; each call is one request and waits for its answer. */
function stepping(client: JsonClient, batch: number): Journey {
  let runIds: readonly string[] = [];
  let step = 0;

  async function begin(): Promise<Answered> {
    if (batch === 1) {
      const { runId } = (await client.post('/api/v1/sops/bench/runs', { input: {} })) as { runId: string };
      runIds = [runId];
    } else {
      const inputs = Array.from({ length: batch }, () => ({}));
      runIds = done(await client.post('/api/v1/sops/bench/runs/bulk', { inputs }));
    }
    return { ops: batch, steps: 0 };
  }

  return {
    get ended() {
      return step === stepCount;
    },
    async next() {
      if (runIds.length === 0) return begin();
      step += 1;
      const completion = { outcome: 'done', values: {} };
      const [first = ''] = runIds;
      if (batch === 1) await client.post(`/api/v1/tasks/${first}.${step}/complete`, completion);
      else
        done(
          await client.post('/api/v1/tasks/complete', {
            items: runIds.map((id) => ({ id: `${id}.${step}`, ...completion })),
          }),
        );
      return { ops: batch, steps: batch };
    },
  };
}

/** The identifiers of a bulk answer. @throws Error when one of its items was refused: then less was done than is counted */
function done(answer: unknown): readonly string[] {
  const { items } = answer as { readonly items: readonly { readonly ok: boolean; readonly id: string }[] };
  const refused = items.find(({ ok }) => !ok);
  if (refused !== undefined) throw new Error(`An item was refused: ${JSON.stringify(refused)}`);
  return items.map(({ id }) => id);
}

/** The product through its HTTP API: every check of the middleware, every row that a step writes, with the key of a machine. */
export function createSubject(): Subject {
  let server: ChildProcess | undefined;
  let client: JsonClient | undefined;
  /** By batch: runs under way of one size are not gone on with at another. */
  const callersOf = new Map<number, Callers>();

  function callersFor(batch: number, to: JsonClient): Callers {
    const callers = callersOf.get(batch) ?? new Callers(() => stepping(to, batch));
    callersOf.set(batch, callers);
    return callers;
  }

  return {
    name: 'Sopflow over HTTP',
    async prepare(databaseUrl) {
      server = fork(fileURLToPath(new URL('sopflowServer.ts', import.meta.url)), {
        execArgv: [],
        env: { ...process.env, NODE_ENV: 'production' },
      });
      const order: ServerOrder = { databaseUrl, admin };
      server.send(order);
      const [url] = (await once(server, 'message')) as [string];
      const { api } = await signIn(url, 'admin', admin.email, admin.password);
      const { secret } = await api.access.createApiKey({ body: { name: 'bench', roles: ['operations'] } });
      const document = procedure({ by: 'person', personId: (await api.access.me()).person.id });
      await api.sops.create({ body: { key: 'bench', kind: 'sop', name: document.name, document } });
      await api.sops.publish({ params: { key: 'bench' }, body: { expectedRevision: 1 } });
      client = new JsonClient(url, connections, { authorization: `Bearer ${secret}` });
    },
    run(load) {
      if (client === undefined || server?.pid === undefined) throw new Error('Not prepared.');
      const to = client;
      return withCpuOf(server.pid, () => callersFor(load.batch ?? 1, to).drive(load));
    },
    close() {
      client?.close();
      server?.disconnect();
      return Promise.resolve();
    },
  };
}

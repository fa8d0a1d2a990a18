import { request } from 'node:http';
import { Change, type ProblemError } from '@sopflow/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, type StartedServer, startedServer, type Visitor } from '../security/startedServer.ts';

let server: StartedServer;
let admin: Visitor;

beforeAll(async () => {
  server = await startedServer({ admin: ADMIN, sample: 'en' });
  admin = await server.signedIn(ADMIN.email, ADMIN.password);
});
afterAll(() => server.close());

/** Reads the stream of changes until something of this kind arrives. */
async function nextChange(response: Response, wanted: (change: Change) => boolean): Promise<Change> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    for (const [, data = ''] of text.matchAll(/^data: (.+)$/gmu)) {
      const change = Change.parse(JSON.parse(data));
      if (wanted(change)) return change;
    }
  }
  throw new Error(`the stream ended without it: ${text}`);
}

describe('A request that is sent again with its key', () => {
  it('gives the first answer and changes nothing', async () => {
    const sop = { key: 'asked-twice', kind: 'sop', name: { en: 'Asked twice' } } as const;
    const first = await admin.client.sops.create({ body: sop, idempotencyKey: 'again-1' });
    expect(await admin.client.sops.create({ body: sop, idempotencyKey: 'again-1' })).toEqual(first);
  });

  it('is refused when it is another request', async () => {
    const attempt = admin.client.sops.create({
      body: { key: 'something-else', kind: 'sop', name: { en: 'Else' } },
      idempotencyKey: 'again-1',
    });
    await expect(attempt).rejects.toThrow('IDEMPOTENCY_MISMATCH');
    await expect(admin.client.sops.get({ params: { key: 'something-else' } })).rejects.toThrow('NOT_FOUND');
  });

  it('makes one, however many are sent at once', async () => {
    const ask = () =>
      admin.client.people.create({
        body: { id: 'once', name: 'Once', email: 'once@twice.example', locale: 'en', roles: ['staff'] },
        idempotencyKey: 'again-2',
      });
    const ends = await Promise.allSettled(Array.from({ length: 6 }, ask));
    for (const end of ends) {
      // Whoever asks between the change and its answer is told to ask again.
      if (end.status === 'rejected') expect((end.reason as ProblemError).code).toBe('UNAVAILABLE');
      else expect(end.value.id).toBe('once');
    }
    expect(await ask()).toMatchObject({ id: 'once' });
  });

  it('completes a task once, and says so each time', async () => {
    const { runId } = await admin.client.runs.start({
      params: { key: 'customer-complaint' },
      body: { input: { customer: 'A', complaint: 'late', repeated: false } },
      idempotencyKey: 'again-3',
    });
    const again = await admin.client.runs.start({
      params: { key: 'customer-complaint' },
      body: { input: { repeated: false, complaint: 'late', customer: 'A' } },
      idempotencyKey: 'again-3',
    });
    expect(again.runId).toBe(runId);
  });
});

describe('The stream of changes', () => {
  it('tells what changed, as soon as it is committed', async () => {
    const listening = await admin.client.system.changes();
    const { runId } = await admin.client.runs.start({
      params: { key: 'customer-complaint' },
      body: { input: { customer: 'B', complaint: 'lost', repeated: true } },
    });
    // What was committed just before may still be on its way.
    const heard = await nextChange(
      listening,
      (change) => change.topic === 'runs' && change.ids?.includes(runId) === true,
    );
    expect(heard).toEqual({ topic: 'runs', ids: [runId] });
  });

  it('ends for whoever is signed out', async () => {
    const leaving = await server.signedIn(ADMIN.email, ADMIN.password);
    const listening = await leaving.client.system.changes();
    await leaving.client.access.signOut();
    await expect(nextChange(listening, () => false)).rejects.toThrow('the stream ended');
  });
});

describe('Pages', () => {
  it('are the web app at every address of it, and nothing may frame or feed them', async () => {
    for (const path of ['/', '/work', '/runs/r_1.2']) {
      const response = await fetch(`${server.url}${path}`, { headers: { accept: 'text/html' } });
      expect(response.status, path).toBe(200);
      expect(await response.text()).toContain('<title>Sopflow</title>');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('content-security-policy')).toMatch(
        /script-src 'self';.*frame-ancestors 'none'/u,
      );
    }
  });

  it('are not given in place of a missing script', async () => {
    expect((await fetch(`${server.url}/assets/gone-1234.js`)).status).toBe(404);
  });

  it('describe the API without loading anything from elsewhere', async () => {
    const page = await (await admin.client.system.docs()).text();
    expect(page).toContain('/api/v1/tasks/{id}/complete');
    expect(page).not.toMatch(/<script|src="http|href="http/u);
  });

  it('of the queues are for administrators', async () => {
    expect((await fetch(`${server.url}/queues`)).status).toBe(401);
    expect((await admin.send('/queues')).status).toBe(200);
  });
});

it('Health says that the database answers, and figures are given for Prometheus', async () => {
  expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({
    ready: true,
    parts: { database: 'ok', schema: 'ok' },
  });
  const figures = await (await fetch(`${server.url}/metrics`)).text();
  expect(figures).toMatch(/^sopflow_http_requests_total\{route="sops.create",status="201"\} \d+$/mu);
  expect(figures).toMatch(/^sopflow_queue_jobs_waiting \d+$/mu);
  // The API has carried commands out by then, and nothing is left to be answered.
  expect(figures).toMatch(/^sopflow_batch_commands_count [1-9]\d*$/mu);
  expect(figures).toMatch(/^sopflow_batch_seconds_sum \d\.\d+$/mu);
  expect(figures).toMatch(/^sopflow_commands_waiting 0$/mu);
});

it('Figures are for this machine and for whoever has the token', async () => {
  const guarded = await startedServer({ metricsToken: 'm'.repeat(32) });
  const status = async (headers: Readonly<Record<string, string>>): Promise<number> =>
    (await fetch(`${guarded.url}/metrics`, { headers })).status;
  expect(await status({})).toBe(200);
  expect(await status({ 'x-forwarded-for': '127.0.0.1' })).toBe(401);
  expect(await status({ authorization: `Bearer ${'n'.repeat(32)}` })).toBe(401);
  expect(await status({ 'x-forwarded-for': '10.0.0.9', authorization: `Bearer ${'m'.repeat(32)}` })).toBe(
    200,
  );
  await guarded.close();
});

it('Closing answers what is under way, ends the streams and frees the port', async () => {
  const other = await startedServer({ admin: ADMIN });
  const person = await other.signedIn(ADMIN.email, ADMIN.password);
  const listening = await person.client.system.changes();
  const arrived = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<number>();
  const headers = { cookie: person.cookie(), 'content-type': 'application/json', expect: '100-continue' };
  const underWay = request(
    `${other.url}/api/v1/notifications/read`,
    { method: 'POST', headers },
    (response) => {
      response.resume();
      answered.resolve(response.statusCode ?? 0);
    },
  );
  // The server says “continue” when it has read the head of the request.
  underWay.on('continue', () => arrived.resolve()).flushHeaders();
  await arrived.promise;

  const closed = other.close();
  await expect(nextChange(listening, () => false)).rejects.toThrow('the stream ended');
  underWay.end('{"ids":"all"}');
  expect(await answered.promise).toBe(200);
  await closed;
  await expect(fetch(`${other.url}/healthz`)).rejects.toThrow('fetch failed');
});

import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ProblemDocument } from '@sopflow/contract';
import { Client } from 'pg';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, type StartedServer, startedServer, type Visitor } from '../security/startedServer.ts';

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

let server: StartedServer;
let admin: Visitor;

beforeAll(async () => {
  server = await startedServer({ admin: ADMIN, sample: 'en' });
  admin = await server.signedIn(ADMIN.email, ADMIN.password);
});
afterAll(() => server.close());

describe('a webhook', () => {
  let receiver: Server;
  let url: string;
  let answer = 204;
  const received: Received[] = [];

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      void textOf(request).then((body) => {
        received.push({ headers: request.headers as Record<string, string>, body });
        response.writeHead(answer).end();
      });
    });
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    url = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/hook`;
  });
  afterAll(() => {
    receiver.close();
    receiver.closeAllConnections();
  });

  it('is tested with a signed message, as soon as its host may be reached', async () => {
    const { client } = admin;
    const { secret } = await client.webhooks.put({
      params: { key: 'shop' },
      body: { name: { en: 'Shop' }, url, enabled: false },
    });
    const refused = await client.webhooks.test({ params: { key: 'shop' } });
    expect(refused.delivered).toBe(false);
    expect(refused.failure).toEqual({ kind: 'hostNotAllowed', host: new URL(url).host });
    expect(received).toHaveLength(0);

    await client.organisation.update({ body: { allowedHosts: ['127.0.0.1'] } });
    expect(await client.webhooks.test({ params: { key: 'shop' } })).toEqual({
      delivered: true,
      failure: null,
      error: null,
    });
    const message = received.at(-1);
    expect(new Webhook(secret ?? '').verify(message?.body ?? '', message?.headers ?? {})).toMatchObject({
      type: 'sopflow.test',
    });
  });

  it('says why a test did not arrive', async () => {
    answer = 500;
    expect(await admin.client.webhooks.test({ params: { key: 'shop' } })).toEqual({
      delivered: false,
      failure: { kind: 'httpStatus', status: 500 },
      error: 'The endpoint answered 500.',
    });
    answer = 204;
  });

  it('signs with a new secret once the old one was replaced, and keeps it out of every other answer', async () => {
    const { client } = admin;
    const { secret } = await client.webhooks.rotateSecret({ params: { key: 'shop' } });
    await client.webhooks.test({ params: { key: 'shop' } });
    const message = received.at(-1);
    expect(() => new Webhook(secret).verify(message?.body ?? '', message?.headers ?? {})).not.toThrow();
    const { items } = await client.webhooks.list();
    expect(JSON.stringify(items)).not.toContain('whsec_');
    expect((await client.access.audit({ query: { search: 'rotateSecret' } })).items).toMatchObject([
      { action: 'webhook.rotateSecret', objectKind: 'webhook', objectId: 'shop', outcome: 'done' },
    ]);
  });

  it('that is not there can be neither tested nor given a secret', async () => {
    for (const act of [admin.client.webhooks.test, admin.client.webhooks.rotateSecret])
      await expect(act({ params: { key: 'nobodys' } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows its own deliveries alone', async () => {
    const database = new Client({ connectionString: server.databaseUrl });
    await database.connect();
    await database.query(
      `INSERT INTO delivery (key, notice_key, run_id, channel, target, status, notice, created_at)
       SELECT g.key, g.key, 'r_1', g.channel, g.target, 'dead', '{"about":{}}', 1
       FROM (VALUES ('one', 'webhook', 'shop'), ('two', 'webhook', 'other'), ('three', 'email', 'shop')) g (key, channel, target)`,
    );
    await database.end();
    const { items } = await admin.client.deliveries.list({ query: { webhook: 'shop' } });
    expect(items.map(({ key }) => key)).toEqual(['one']);
  });
});

describe('where something is named', () => {
  const uses = (kind: 'person' | 'position' | 'calendar' | 'schedule' | 'policy', key: string) =>
    admin.client.organisation.uses({ params: { kind, key } });

  it('is known for a policy: the SOPs whose deadlines it stands behind', async () => {
    const { sops } = await uses('policy', 'urgent');
    expect(sops).toMatchObject([{ key: 'shop-outage', kind: 'emergency', published: true, draft: false }]);
  });

  it('is known for a calendar: the policies that count on it, and whether it is everybody’s', async () => {
    const office = await uses('calendar', 'china-office');
    expect(office.policies.map(({ key }) => key)).toEqual(['standard']);
    expect(office.isDefaultCalendar).toBe(true);
    expect((await uses('calendar', 'round-the-clock')).isDefaultCalendar).toBe(false);
  });

  it('is known for a position, a schedule and a person', async () => {
    expect((await uses('position', 'product-lead')).schedules.map(({ key }) => key)).toEqual(['shop-duty']);
    expect((await uses('schedule', 'shop-duty')).policies.map(({ key }) => key)).toEqual([
      'standard',
      'urgent',
    ]);
    expect((await uses('person', 'li.wei')).schedules.map(({ key }) => key)).toEqual(['shop-duty']);
  });

  it('is nowhere for what nobody knows', async () => {
    expect(await uses('policy', 'nobodys')).toEqual({
      sops: [],
      policies: [],
      schedules: [],
      positions: [],
      alerts: [],
      isDefaultCalendar: false,
    });
  });
});

describe('removing a calendar, a schedule or a policy', () => {
  it('is refused while something uses it, in both languages and with who uses it', async () => {
    const response = await admin.send('/api/v1/policies/urgent', { method: 'DELETE' });
    expect(response.status).toBe(409);
    expect(ProblemDocument.parse(await response.json())).toMatchObject({
      code: 'IN_USE',
      ids: { kind: 'policy', id: 'urgent', sops: 'shop-outage' },
      text: {
        zh: '该升级策略仍被引用，不能删除。',
        en: 'This escalation policy is in use and cannot be removed.',
      },
      remedy: { zh: '请先在引用它的地方改用其他。', en: 'First take it out of what uses it.' },
    });
    await expect(admin.client.schedules.remove({ params: { key: 'shop-duty' } })).rejects.toMatchObject({
      code: 'IN_USE',
      problem: { ids: { policies: 'standard, urgent' } },
    });
    await expect(admin.client.calendars.remove({ params: { key: 'china-office' } })).rejects.toMatchObject({
      code: 'CALENDAR_IS_DEFAULT',
    });
  });

  it('is done once, however often the same request is sent, and stands in the audit log', async () => {
    const { client } = admin;
    const { levels } = await client.policies.get({ params: { key: 'urgent' } });
    const params = { key: 'spare' };
    await client.policies.put({ params, body: { name: { en: 'Spare' }, levels, expectedRevision: null } });
    const remove = () =>
      admin.send('/api/v1/policies/spare', {
        method: 'DELETE',
        headers: { 'idempotency-key': 'remove-the-spare-one' },
      });
    expect([(await remove()).status, (await remove()).status]).toEqual([204, 204]);
    await expect(client.policies.get({ params })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await client.access.audit({ query: { search: 'policy.remove' } })).items).toMatchObject([
      { action: 'policy.remove', objectId: 'spare', outcome: 'done' },
    ]);
  });
});

describe('the audit log', () => {
  it('is searched by what was done and by when', async () => {
    const { client } = admin;
    await client.people.update({ params: { id: 'gao.yan' }, body: { department: 'Service desk' } });
    const [newest] = (await client.access.audit({ query: { search: 'person.update' } })).items;
    expect(newest).toMatchObject({ action: 'person.update', objectId: 'gao.yan' });
    const at = newest?.at ?? 0;
    expect((await client.access.audit({ query: { search: 'gao.y', from: at, to: at + 1 } })).items).toEqual([
      newest,
    ]);
    expect((await client.access.audit({ query: { search: 'gao.y', to: at } })).items).not.toContainEqual(
      newest,
    );
    expect((await client.access.audit({ query: { search: 'person_update' } })).items).toEqual([]);
  });
});

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return text;
}

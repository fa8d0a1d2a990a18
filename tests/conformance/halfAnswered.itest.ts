import type { Client } from '@sopflow/contract';
import { databaseClock, onDatabase } from '@sopflow/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, type StartedServer, startedServer, type Visitor } from '../security/startedServer.ts';

const PASSWORD = 'a long enough secret';
let server: StartedServer;
let admin: Visitor;

beforeAll(async () => {
  server = await startedServer({ admin: ADMIN, sample: 'en' });
  admin = await server.signedIn(ADMIN.email, ADMIN.password);
});
afterAll(() => server.close());

const inDatabase = (sql: string): Promise<unknown> =>
  onDatabase(server.databaseUrl, (client) => client.query(sql));

/** From now on no answer can be kept, as if the process died each time after its change was committed. */
async function loseAnswers(): Promise<void> {
  await inDatabase(`CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'lost'; END $$;
    CREATE TRIGGER lost BEFORE UPDATE ON idempotency FOR EACH ROW EXECUTE FUNCTION lose()`);
}
async function keepAnswers(): Promise<void> {
  await inDatabase('DROP TRIGGER lost ON idempotency; DROP FUNCTION lose()');
}

const changes = async (): Promise<number> =>
  (await admin.client.access.audit({ query: { limit: 200 } })).items.filter(
    ({ outcome }) => outcome === 'done',
  ).length;

interface Act {
  readonly title: string;
  /** What must be there first. */
  readonly first?: (api: Client) => Promise<unknown>;
  readonly ask: (api: Client, idempotencyKey: string) => Promise<unknown>;
  /** What the answer says. */
  readonly says: unknown;
}

const chore = {
  formatVersion: 1 as const,
  key: 'half',
  kind: 'sop' as const,
  name: { en: 'Half' },
  owner: { by: 'person' as const, personId: 'admin' },
  flow: {
    entry: 'work',
    steps: [
      {
        kind: 'task' as const,
        id: 'work',
        name: { en: 'Work' },
        assignment: { strategies: [{ by: 'person' as const, personId: 'admin' }] },
        outcomes: [{ id: 'done', name: { en: 'Done' } }],
      },
      { kind: 'end' as const, id: 'end', name: { en: 'End' } },
    ],
    transitions: [{ id: 'work.done', from: 'work', outcome: 'done', to: 'end' }],
  },
};
const half = { params: { key: 'half' } } as const;
const trigger = {
  name: { en: 'Half' },
  condition: {
    when: 'alerts' as const,
    count: 3,
    level: 1,
    within: { amount: 1, unit: 'hours' as const },
    sop: null,
  },
  coolDown: { amount: 1, unit: 'hours' as const },
  enabled: true,
};
const givenUp = (key: string) =>
  inDatabase(`INSERT INTO outbox (key, instance_id, effect, created_at, claimed_until, attempts, quarantined_at)
    VALUES ('${key}', 'r_gone', '{"effect": "send", "to": "r_gone"}', 0, 0, 10, 1000)`);
const effectId = async (api: Client, search: string): Promise<string> =>
  (await api.quarantine.list({ query: { search } })).items[0]?.id ?? '';
let effect = '';

/** Every act that goes through `changing` and is remembered, in an order in which each finds what it needs. */
const acts: readonly Act[] = [
  {
    title: 'people.create',
    ask: (api, idempotencyKey) =>
      api.people.create({
        body: {
          name: 'Half',
          email: 'half@shop.example',
          locale: 'en',
          roles: ['staff'],
          password: PASSWORD,
        },
        idempotencyKey,
      }),
    says: { id: 'half', name: 'Half' },
  },
  {
    title: 'people.setPassword',
    ask: (api, idempotencyKey) =>
      api.people.setPassword({ params: { id: 'half' }, body: { password: `${PASSWORD}!` }, idempotencyKey }),
    says: undefined,
  },
  {
    title: 'people.update',
    ask: (api, idempotencyKey) =>
      api.people.update({ params: { id: 'half' }, body: { status: 'disabled' }, idempotencyKey }),
    says: { id: 'half', status: 'disabled' },
  },
  {
    title: 'positions.put',
    ask: (api, idempotencyKey) =>
      api.positions.put({
        ...half,
        body: { name: { en: 'Half' }, duties: null, holderIds: [], deputyId: null, reportsTo: null },
        idempotencyKey,
      }),
    says: { key: 'half', holders: [] },
  },
  {
    title: 'positions.remove',
    ask: (api, idempotencyKey) => api.positions.remove({ ...half, idempotencyKey }),
    says: undefined,
  },
  {
    title: 'calendars.put',
    ask: async (api, idempotencyKey) => {
      const [calendar] = (await api.calendars.list()).items;
      if (calendar === undefined) throw new Error('the sample has calendars');
      const { key: _key, revision: _revision, ...body } = calendar;
      return api.calendars.put({ ...half, body: { ...body, expectedRevision: null }, idempotencyKey });
    },
    says: { key: 'half' },
  },
  {
    title: 'schedules.put',
    ask: async (api, idempotencyKey) => {
      const schedule = (await api.schedules.list()).items.find(({ key }) => key !== 'half');
      if (schedule === undefined) throw new Error('the sample has schedules');
      const { key: _key, revision: _revision, ...body } = schedule;
      return api.schedules.put({ ...half, body: { ...body, expectedRevision: null }, idempotencyKey });
    },
    says: { key: 'half' },
  },
  {
    title: 'policies.put',
    ask: (api, idempotencyKey) =>
      api.policies.put({
        ...half,
        body: {
          name: { en: 'Half' },
          base: 'wall',
          levels: [
            {
              after: { amount: 0, unit: 'minutes' },
              notify: [{ to: 'owner' }],
              channels: ['inApp'],
              actions: [],
            },
          ],
          expectedRevision: null,
        },
        idempotencyKey,
      }),
    says: { key: 'half', revision: 1 },
  },
  {
    title: 'policies.remove',
    ask: (api, idempotencyKey) => api.policies.remove({ ...half, idempotencyKey }),
    says: undefined,
  },
  {
    title: 'schedules.remove',
    ask: (api, idempotencyKey) => api.schedules.remove({ ...half, idempotencyKey }),
    says: undefined,
  },
  {
    title: 'calendars.remove',
    ask: (api, idempotencyKey) => api.calendars.remove({ ...half, idempotencyKey }),
    says: undefined,
  },
  {
    title: 'webhooks.remove',
    first: (api) =>
      api.webhooks.put({
        ...half,
        body: { name: { en: 'Half' }, url: 'https://half.example/hook', enabled: true },
      }),
    ask: (api, idempotencyKey) => api.webhooks.remove({ ...half, idempotencyKey }),
    says: undefined,
  },
  {
    title: 'organisation.update',
    ask: (api, idempotencyKey) =>
      api.organisation.update({ body: { name: { en: 'Half of it' } }, idempotencyKey }),
    says: { name: { en: 'Half of it' } },
  },
  {
    title: 'sops.create',
    ask: (api, idempotencyKey) =>
      api.sops.create({ body: { key: 'half', kind: 'sop', name: { en: 'Half' } }, idempotencyKey }),
    says: { key: 'half', draft: { number: 1 } },
  },
  {
    title: 'sops.saveDraft',
    ask: (api, idempotencyKey) =>
      api.sops.saveDraft({ ...half, body: { document: chore, expectedRevision: 1 }, idempotencyKey }),
    says: { number: 1, revision: 2, diagnostics: [] },
  },
  {
    title: 'sops.publish',
    ask: (api, idempotencyKey) =>
      api.sops.publish({ ...half, body: { expectedRevision: 2 }, idempotencyKey }),
    says: { number: 1, status: 'published' },
  },
  {
    title: 'sops.newDraft',
    ask: (api, idempotencyKey) => api.sops.newDraft({ ...half, idempotencyKey }),
    says: { number: 2, status: 'draft' },
  },
  {
    title: 'sops.retire',
    ask: (api, idempotencyKey) => api.sops.retire({ ...half, idempotencyKey }),
    says: { number: 1, status: 'retired' },
  },
  {
    title: 'triggers.put',
    ask: async (api, idempotencyKey) => {
      const plan = (await api.plans.list()).items[0]?.key ?? '';
      return api.triggers.put({ ...half, body: { ...trigger, plan }, idempotencyKey });
    },
    says: { key: 'half' },
  },
  {
    title: 'triggers.remove',
    ask: (api, idempotencyKey) => api.triggers.remove({ ...half, idempotencyKey }),
    says: undefined,
  },
  {
    title: 'system.advanceClock',
    ask: (api, idempotencyKey) => api.system.advanceClock({ body: { milliseconds: 5 }, idempotencyKey }),
    says: { virtual: true },
  },
  {
    title: 'quarantine.retry',
    first: async (api) => {
      await givenUp('half-retry');
      effect = await effectId(api, 'half-retry');
    },
    ask: (api, idempotencyKey) => api.quarantine.retry({ params: { id: effect }, idempotencyKey }),
    says: undefined,
  },
  {
    title: 'quarantine.retryMany',
    first: async (api) => {
      await givenUp('half-many');
      effect = await effectId(api, 'half-many');
    },
    ask: (api, idempotencyKey) => api.quarantine.retryMany({ body: { ids: [effect] }, idempotencyKey }),
    says: { retried: [expect.any(String)] },
  },
  {
    title: 'quarantine.discard',
    first: async (api) => {
      await givenUp('half-discard');
      effect = await effectId(api, 'half-discard');
    },
    ask: (api, idempotencyKey) => api.quarantine.discard({ params: { id: effect }, idempotencyKey }),
    says: undefined,
  },
];

describe('A change whose answer was lost before it was kept', () => {
  it.each(acts.map((act) => ({ title: act.title, act })))(
    'is answered for by $title when it is sent again, and made once',
    async ({ act: { title, first, ask, says } }) => {
      await first?.(admin.client);
      const before = await changes();
      await loseAnswers();
      await expect(ask(admin.client, title)).rejects.toThrow('UNAVAILABLE');
      const made = await changes();
      expect(made).toBeGreaterThan(before);
      await keepAnswers();

      // It may still be on its way; a moment later nobody waits for it any more.
      await expect(ask(admin.client, title)).rejects.toThrow('UNAVAILABLE');
      await databaseClock(server.databaseUrl).advance(10_000);
      const answer = await ask(admin.client, title);
      if (says === undefined) expect(answer).toBeUndefined();
      else expect(answer).toMatchObject(says as object);
      expect(await ask(admin.client, title)).toEqual(answer);
      expect(await changes()).toBe(made);
    },
  );

  it('leaves a new person the password that was set last', async () => {
    await admin.client.people.update({ params: { id: 'half' }, body: { status: 'active' } });
    const person = await server.signedIn('half@shop.example', `${PASSWORD}!`);
    expect((await person.client.access.me()).person.id).toBe('half');
  });
});

describe('A removal of what is not there', () => {
  it.each(['positions', 'triggers', 'webhooks'] as const)(
    'is refused again and again by %s',
    async (area) => {
      const before = await changes();
      const remove = () =>
        admin.client[area].remove({ params: { key: 'nobodys' }, idempotencyKey: `no-${area}` });
      await expect(remove()).rejects.toThrow('NOT_FOUND');
      await expect(remove()).rejects.toThrow('NOT_FOUND');
      expect(await changes()).toBe(before);
    },
  );
});

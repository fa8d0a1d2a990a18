import { onDatabase } from '@sopflow/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ADMIN, type StartedServer, startedServer, type Visitor } from '../security/startedServer.ts';

let server: StartedServer;
let admin: Visitor;

beforeAll(async () => {
  server = await startedServer({ admin: ADMIN });
  admin = await server.signedIn(ADMIN.email, ADMIN.password);
});
afterAll(() => server.close());

/** Effects of a run that is gone, given up long ago; gives their ids. */
async function givenUp(...keys: string[]): Promise<string[]> {
  const { rows } = await onDatabase(server.databaseUrl, (client) =>
    client.query<{ id: string }>(
      `INSERT INTO outbox (key, instance_id, effect, created_at, claimed_until, attempts, last_error, quarantined_at)
       SELECT key, 'r_gone', jsonb_build_object('effect', 'raiseAlert', 'key', key, 'alertId', 'a_' || key, 'policy', 'strict', 'cause', '{}'::jsonb),
         0, 0, 10, 'NotFound: There is no such escalation policy.', 1000 FROM unnest($1::text[]) AS key RETURNING id`,
      [keys],
    ),
  );
  return rows.map(({ id }) => String(id));
}

it('lists what was given up as the contract says', async () => {
  const [id = ''] = await givenUp('listed');
  expect((await admin.client.quarantine.list({ query: { search: 'listed' } })).items).toEqual([
    {
      id,
      key: 'listed',
      kind: 'raiseAlert',
      target: 'strict',
      run: null,
      alertId: null,
      attempts: 10,
      lastError: 'NotFound: There is no such escalation policy.',
      createdAt: 0,
      quarantinedAt: 1000,
    },
  ]);
});

it.each(['retry', 'discard'] as const)(
  'gives a %s that is sent again with its key the same answer, and refuses a second one',
  async (act) => {
    const [id = ''] = await givenUp(act);
    const decide = (idempotencyKey?: string) =>
      admin.client.quarantine[act]({
        params: { id },
        ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
      });
    await decide(`once-${act}`);
    await decide(`once-${act}`);
    await expect(decide()).rejects.toThrow('NOT_QUARANTINED');
    expect(
      (await admin.client.access.audit({ query: { objectKind: 'effect', objectId: id } })).items,
    ).toHaveLength(1);
  },
);

it('answers a retry of many that is sent again with its key with the same ids', async () => {
  const ids = await givenUp('one', 'two');
  const retry = () => admin.client.quarantine.retryMany({ body: { ids }, idempotencyKey: 'many' });
  const first = await retry();
  expect(first.retried.toSorted()).toEqual(ids.toSorted());
  expect(await retry()).toEqual(first);
  expect(await admin.client.quarantine.retryMany({ body: { ids } })).toEqual({ retried: [] });
});

it('refuses an effect that does not exist, and what is no identifier', async () => {
  const retry = (id: string) => admin.client.quarantine.retry({ params: { id } });
  await expect(retry('999999')).rejects.toThrow('NOT_FOUND');
  await expect(retry('9'.repeat(18))).rejects.toThrow('NOT_FOUND');
  await expect(retry('9'.repeat(19))).rejects.toThrow('INVALID_INPUT');
  await expect(retry('1e3')).rejects.toThrow('INVALID_INPUT');
});

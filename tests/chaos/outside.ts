import { type DisposableReceiver, disposableReceiver } from '@sopflow/testkit';
import { callsOutside } from './procedure.ts';
import type { System } from './system.ts';

/** Gives the system an SOP that calls the outside, and a policy that tells the outside who is late; gives the outside. */
export async function openOutside(system: System): Promise<DisposableReceiver> {
  const outside = await disposableReceiver();
  const admin = system.admin();
  await admin.organisation.update({ body: { allowedHosts: [outside.host] } });
  await admin.webhooks.put({
    params: { key: 'outside' },
    body: { name: { en: 'Outside' }, url: `${outside.url}/late` },
  });
  await admin.policies.put({
    params: { key: 'tell-outside' },
    body: {
      name: { en: 'Tell the outside' },
      base: 'wall',
      expectedRevision: null,
      levels: [
        {
          after: { amount: 0, unit: 'minutes' },
          notify: [{ to: 'owner' }],
          channels: ['inApp', 'webhook'],
        },
      ],
    },
  });
  await system.publish(callsOutside(`${outside.url}/call`));
  return outside;
}

/** What the outside received, by the key that tells a repeat: how often, and in how many different wordings. */
export function sends({ received }: DisposableReceiver, path: '/call' | '/late') {
  const requests = received.filter((request) => request.path === path);
  const byKey = Map.groupBy(requests, ({ headers }) =>
    String(headers[path === '/call' ? 'idempotency-key' : 'webhook-id']),
  );
  return {
    keys: byKey.size,
    times: requests.length,
    reworded: [...byKey]
      .filter(([, same]) => new Set(same.map(({ body }) => body)).size > 1)
      .map(([key]) => key),
  };
}

/** What is still to be done, for `until`: nothing is overdue, on its way, or to be sent. */
export async function unsettled(system: System) {
  const [left] = await system.rows<{ timers: number; outbox: number; deliveries: number }>(
    `SELECT (SELECT count(*)::int FROM timer WHERE fired_at IS NULL AND due_at <= sopflow_now()) AS timers,
       (SELECT count(*)::int FROM outbox WHERE done_at IS NULL) AS outbox,
       (SELECT count(*)::int FROM delivery WHERE status <> 'delivered') AS deliveries`,
  );
  return left;
}

export async function isSettled(system: System): Promise<boolean> {
  const left = await unsettled(system);
  return left !== undefined && left.timers + left.outbox + left.deliveries === 0;
}

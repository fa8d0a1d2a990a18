import type { EscalationPolicy } from '@sopflow/model';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { as, inOrder, owner, publish, type Runner, startRunner, taskOf } from './runner.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await startRunner();
});
afterAll(async () => {
  await runner.close();
  await runner.database.drop();
});

const HOUR = 60 * 60_000;
const policy: EscalationPolicy = {
  key: 'soon',
  name: { en: 'Soon' },
  base: 'wall',
  levels: [
    { after: { amount: 0, unit: 'minutes' }, notify: [{ to: 'owner' }], channels: ['inApp'], actions: [] },
  ],
};

it('counts what waits and what was given up', async () => {
  const { runtime } = runner;
  const nothing = {
    timerLagMs: 0,
    outboxPending: 0,
    outboxQuarantined: 0,
    deliveriesPending: 0,
    deliveriesDead: 0,
    alertsOpen: 0,
    alertsAcknowledged: 0,
  };
  expect(await runtime.work.backlog()).toEqual(nothing);

  await runtime.organisation.savePolicy(owner, policy, null);
  await publish(runner, inOrder('late', [taskOf('only', 'li', policy.key)]));
  const { runId } = await runtime.runs.start(as('owner', 'operations'), { sopKey: 'late', input: {} });
  expect(await runtime.work.backlog()).toEqual(nothing);

  // The reminder of half an hour is the oldest that is overdue.
  await runner.clock.advance(HOUR + 5_000);
  const late = (await runtime.work.backlog()).timerLagMs;
  expect(late).toBeGreaterThanOrEqual(HOUR / 2 + 5_000);
  expect(late).toBeLessThan(HOUR);
  await runtime.work.fireDueTimers();
  expect(await runtime.work.backlog()).toMatchObject({ timerLagMs: 0, alertsOpen: 0 });
  expect((await runtime.work.backlog()).outboxPending).toBeGreaterThan(0);
  await runner.calm();
  const raised = await runtime.work.backlog();
  expect(raised).toMatchObject({ timerLagMs: 0, outboxPending: 0, alertsOpen: 1, alertsAcknowledged: 0 });

  const [alert] = await runner.rows<{ id: string }>('SELECT id FROM alert WHERE run_id = $1', [runId]);
  await runtime.alerts.acknowledge(as('owner', 'operations'), alert?.id ?? '');
  expect(await runtime.work.backlog()).toMatchObject({ alertsOpen: 0, alertsAcknowledged: 1 });

  await runner.rows(
    `INSERT INTO delivery (key, run_id, channel, target, status, notice, created_at, notice_key)
     SELECT 'given up ' || n, $1, 'email', 'li@example.com', CASE WHEN n = 1 THEN 'pending' ELSE 'dead' END, '{}', 0, 'notice' FROM generate_series(1, 3) AS n`,
    [runId],
  );
  await runner.rows(
    'UPDATE outbox SET done_at = NULL, quarantined_at = 1 WHERE id = (SELECT min(id) FROM outbox)',
  );
  expect(await runtime.work.backlog()).toMatchObject({
    deliveriesPending: raised.deliveriesPending + 1,
    deliveriesDead: raised.deliveriesDead + 2,
    outboxPending: 0,
    outboxQuarantined: 1,
  });
});

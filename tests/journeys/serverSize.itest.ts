import type { Client } from '@sopflow/contract';
import { disposableRedis, freshDatabase } from '@sopflow/testkit';
import { expect, it } from 'vitest';
import { signIn } from '../demo/visitor.ts';
import { until } from '../demo/until.ts';
import { openFleet } from '../fleet/fleet.ts';

/** The arrangement of docker-compose.yml as plain processes: two APIs, two workers, one Postgres, one Redis. */
it('a complaint crosses two APIs and two workers', async () => {
  const [database, redis] = await Promise.all([freshDatabase(), disposableRedis()]);
  const fleet = openFleet({
    databaseUrl: database.connectionString,
    redisUrl: redis.url,
    clock: 'virtual',
    sample: 'en',
  });
  try {
    const first = await fleet.start('api');
    const [second] = await Promise.all([fleet.start('api'), fleet.start('worker'), fleet.start('worker')]);
    const { email, password } = fleet.administrator;
    const here = (await signIn(first.origin, 'admin', email, password)).api;
    const there = (await signIn(second.origin, 'admin', email, password)).api;

    // Started here, seen and worked on there; each agent signs in where they like.
    const { runId } = await here.runs.start({
      params: { key: 'customer-complaint' },
      body: { input: { customer: 'Ms Tan', complaint: 'The lid leaks', repeated: false } },
    });
    const task = (await there.runs.get({ params: { id: runId } })).tasks.find(
      (candidate) => candidate.status === 'open',
    );
    expect(task).toMatchObject({ stepId: 'firstReply' });
    const ownerId = task?.ownerId ?? '';
    const agent = await agentOf(here, second.origin, ownerId);

    // The first reply is late: a worker raises the alert, whichever API is asked shows it, and who acknowledges at one is seen at the other.
    const dueAt = task?.dueAt ?? 0;
    await here.system.advanceClock({
      body: { milliseconds: dueAt - (await here.system.clock()).now + 1000 },
    });
    const alert = await until(
      'an alert',
      async () => (await there.alerts.list({ query: { run: runId } })).items[0],
    );
    await here.alerts.acknowledge({ params: { id: alert.id } });
    expect((await there.alerts.get({ params: { id: alert.id } })).alert.status).toBe('acknowledged');

    await agent.tasks.complete({
      params: { id: task?.id ?? '' },
      body: { outcome: 'done', values: { reply: 'We are sorry and look into it.' } },
    });
    await until(
      'that the alert resolves',
      async () => (await here.alerts.get({ params: { id: alert.id } })).alert.status === 'resolved',
    );
    for (const values of [{ solution: 'A new lid' }, { score: 5 }]) {
      const next = await until('the next task', async () =>
        (await agent.tasks.list()).items.find((candidate) => candidate.runId === runId),
      );
      await agent.tasks.complete({ params: { id: next.id }, body: { outcome: 'done', values } });
    }
    expect((await here.runs.get({ params: { id: runId } })).run.status).toBe('completed');
  } finally {
    await fleet.close();
    await redis.close();
    await database.drop();
  }
});

async function agentOf(admin: Client, origin: string, id: string): Promise<Client> {
  const password = 'a long password of an agent';
  await admin.people.setPassword({ params: { id }, body: { password } });
  const { email } = await admin.people.get({ params: { id } });
  return (await signIn(origin, id, email, password)).api;
}

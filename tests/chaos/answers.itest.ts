import { type Client, NoAnswer, ProblemError } from '@sopflow/contract';
import { databaseClock } from '@sopflow/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { signIn } from '../demo/visitor.ts';
import { openStoppableWay } from './boundary.ts';
import { violations } from './checker.ts';
import { openLossyProxy } from './lossyProxy.ts';
import { threeSteps } from './procedure.ts';
import { LIMIT_MS, TIMES } from './size.ts';
import { openSystem, type System } from './system.ts';

let system: System;

beforeEach(async () => {
  system = await openSystem({ queue: 'postgres' });
  await system.publish(threeSteps(3600));
});
afterEach(() => system.close());

it('fault 7: the answer is lost on its way, and the same key gives the same answer', async () => {
  const lossy = await openLossyProxy(system.api().origin);
  try {
    const through = await system.adminAt(lossy.origin);
    const start = { params: { key: 'three-steps' }, body: {}, idempotencyKey: 'lost-start' } as const;
    lossy.loseNextAnswer();
    await expect(through.runs.start(start)).rejects.toThrow(NoAnswer);
    const started = await through.runs.start(start);
    expect(await through.runs.start(start)).toEqual(started);
    const { items } = await system.admin().runs.list({ query: { sop: 'three-steps' } });
    expect(items.map((run) => run.id)).toEqual([started.runId]);

    const complete = {
      params: { id: `${started.runId}.1` },
      body: { outcome: 'done' },
      idempotencyKey: 'lost-task',
    } as const;
    lossy.loseNextAnswer();
    await expect(through.tasks.complete(complete)).rejects.toThrow(NoAnswer);
    const completed = await through.tasks.complete(complete);
    expect(await through.tasks.complete(complete)).toEqual(completed);

    const person: Parameters<typeof through.people.create>[0] = {
      body: { id: 'wang', name: 'Wang', email: 'wang@shop.example.com', locale: 'en', roles: ['staff'] },
      idempotencyKey: 'lost-person',
    };
    lossy.loseNextAnswer();
    await expect(through.people.create(person)).rejects.toThrow(NoAnswer);
    expect(await through.people.create(person)).toMatchObject({ id: 'wang' });
    expect(await violations(system.databaseUrl)).toEqual([]);
  } finally {
    await lossy.close();
  }
});

it(
  'fault 19: the API is killed between a change of the organisation and keeping its answer',
  { timeout: LIMIT_MS },
  async () => {
    const way = await openStoppableWay(system.databaseUrl);
    const throughTheWay = { databaseUrl: way.databaseUrl };
    await system.startApi(throughTheWay);
    const password = 'a long enough secret';
    const person = (time: number): Parameters<Client['people']['create']>[0] => ({
      body: {
        id: `new-${time}`,
        name: 'New',
        email: `new-${time}@shop.example.com`,
        locale: 'en',
        roles: ['staff'],
        password,
      },
      idempotencyKey: `killed-${time}`,
    });
    try {
      for (let time = 0; time < TIMES; time += 1) {
        const stopped = way.stopAt({ statements: ['change.record', 'COMMIT'], side: 'after' });
        const asked = system
          .admin()
          .people.create(person(time))
          .catch((error: unknown) => error);
        await stopped;
        await system.api().kill();
        expect(await asked).toBeInstanceOf(NoAnswer);
        way.open();
        await system.startApi(throughTheWay);
        // Nobody waits for the first any more.
        await databaseClock(system.databaseUrl).advance(10_000);
        const created = await system.admin().people.create(person(time));
        expect(created).toMatchObject({ id: `new-${time}`, name: 'New' });
        expect(await system.admin().people.create(person(time))).toEqual(created);
        // What had not been done when the process died is done now.
        await signIn(system.api().origin, 'New', `new-${time}@shop.example.com`, password);
        const { items } = await system.admin().access.audit({ query: { objectId: `new-${time}` } });
        expect(items.map(({ action }) => action)).toEqual(['person.password', 'person.create']);
      }
    } finally {
      await way.close();
    }
  },
);

it('fault 11: twenty people complete one task at once, at two APIs', { timeout: LIMIT_MS }, async () => {
  const here = system.admin();
  await system.startApi();
  const there = system.admin();
  for (let time = 0; time < TIMES * 10; time += 1) {
    const { runId } = await here.runs.start({ params: { key: 'three-steps' }, body: {} });
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, place) =>
        (place % 2 === 0 ? here : there).tasks.complete({
          params: { id: `${runId}.1` },
          body: { outcome: 'done' },
        }),
      ),
    );
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    const refusals = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [answer.reason as unknown] : [],
    );
    for (const refusal of refusals)
      expect(refusal).toSatisfy((error) => error instanceof ProblemError && error.problem.status === 409);
  }
  expect(await violations(system.databaseUrl)).toEqual([]);
});

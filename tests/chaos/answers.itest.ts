import { NoAnswer, ProblemError } from '@sopflow/contract';
import { afterEach, beforeEach, expect, it } from 'vitest';
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

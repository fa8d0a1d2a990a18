import { NotFound, TaskPassedOn } from '@sopflow/model';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { as, inOrder, owner, publish, type Runner, startRunner, taskOf } from './runner.ts';

const HOUR = 3_600_000;
let runner: Runner;
beforeEach(async () => {
  runner = await startRunner();
});
afterEach(async () => {
  expect(runner.troubles).toEqual([]);
  await runner.close();
  await runner.database.drop();
});

/** Starts a run whose only task is that of a position with these holders, and goes to its deputy when it is late; gives the task. */
async function taskAt(...holders: readonly string[]): Promise<string> {
  const { runtime } = runner;
  await runtime.organisation.savePosition(owner, {
    key: 'desk',
    name: { en: 'Desk' },
    duties: null,
    holderIds: [...holders],
    deputyId: 'wang',
    reportsTo: null,
  });
  await runtime.organisation.savePolicy(
    owner,
    {
      key: 'hand-over',
      name: { en: 'Hand over' },
      base: 'wall',
      levels: [
        {
          after: { amount: 0, unit: 'hours' },
          notify: [{ to: 'owner' }],
          channels: ['inApp'],
          actions: ['reassignToDeputy'],
        },
      ],
    },
    null,
  );
  const step = {
    ...taskOf('answer', 'li', 'hand-over'),
    assignment: { strategies: [{ by: 'position' as const, position: 'desk' }] },
  };
  await publish(runner, inOrder('call', [step]));
  const { runId } = await runtime.runs.start(owner, { sopKey: 'call', input: {} });
  return `${runId}.1`;
}

const look = (who: string, taskId: string) => runner.runtime.tasks.get(as(who), taskId);

async function becomesLate(): Promise<void> {
  await runner.clock.advance(HOUR + 1000);
  await runner.calm();
}

describe('a task that a level of its policy passed on to the deputy', () => {
  it('tells its former owner whose it is now, and shows the new owner everything', async () => {
    const taskId = await taskAt('li');
    expect((await look('li', taskId)).allowed).toContain('complete');
    await becomesLate();
    const refusal: unknown = await look('li', taskId).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TaskPassedOn);
    expect(refusal).toMatchObject({
      text: { zh: '该待办任务已转给wang。', en: 'This task was passed on to wang.' },
    });
    expect((await look('wang', taskId)).allowed).toContain('complete');
  });

  it('is nothing to somebody who never had to do with it', async () => {
    const taskId = await taskAt('li');
    await becomesLate();
    await expect(look('zhao', taskId)).rejects.toBeInstanceOf(NotFound);
  });

  it('cannot be worked on by its former owner, nor its run be seen', async () => {
    const taskId = await taskAt('li');
    await becomesLate();
    const { tasks, runs } = runner.runtime;
    await expect(
      tasks.complete(as('li'), taskId, { outcome: 'done', values: {}, checked: [] }),
    ).rejects.toMatchObject({ code: 'NOT_YOUR_TASK' });
    await expect(tasks.saveDraft(as('li'), taskId, { values: {}, checked: [] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(runs.get(as('li'), taskId.replace(/\.1$/u, ''))).rejects.toBeInstanceOf(NotFound);
  });

  it('tells everybody who might have claimed it', async () => {
    const taskId = await taskAt('li', 'chen');
    await becomesLate();
    await expect(look('li', taskId)).rejects.toBeInstanceOf(TaskPassedOn);
    await expect(look('chen', taskId)).rejects.toBeInstanceOf(TaskPassedOn);
  });
});

it('a task that was transferred by hand tells its former owner too', async () => {
  const taskId = await taskAt('li');
  await runner.runtime.tasks.reassign(as('li'), taskId, 'chen');
  await expect(look('li', taskId)).rejects.toMatchObject({
    text: { en: 'This task was passed on to chen.' },
  });
});

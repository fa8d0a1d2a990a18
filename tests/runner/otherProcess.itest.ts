import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { as, filled, inOrder, keyed, owner, publish, type Runner, startRunner, taskOf } from './runner.ts';

let runner: Runner;
let other: Runner;
beforeEach(async () => {
  runner = await startRunner();
  other = runner.another();
  await publish(runner, inOrder('two-steps', [taskOf('first', 'li'), taskOf('second', 'wang')]));
});
afterEach(async () => {
  await other.close();
  await runner.close();
  await runner.database.drop();
});

const start = () => runner.runtime.runs.start(as('li'), { sopKey: 'two-steps', input: {} });

describe('a run that another process moved on', () => {
  it('is read again before a change is made', async () => {
    const { runId } = await start();
    await other.runtime.tasks.reassign(as('owner', 'operations'), `${runId}.1`, 'chen');
    await runner.runtime.runs.suspend(owner, runId, 'wait');
    const events = await runner.rows<{ seq: number }>(
      'SELECT seq FROM run_event WHERE run_id = $1 ORDER BY seq',
      [runId],
    );
    expect(events.map((event) => event.seq)).toEqual([1, 2, 3]);
    const [stored] = await runner.rows<{ owner: string }>(
      `SELECT snapshot #>> '{state,active,first,tasks,1,owner}' AS owner FROM instance WHERE id = $1`,
      [runId],
    );
    expect(stored).toEqual({ owner: 'chen' });
  });

  it('is read again before anybody is refused', async () => {
    const { runId } = await start();
    // As this process knows the run, the task is li's.
    await other.runtime.tasks.reassign(as('owner', 'operations'), `${runId}.1`, 'chen');
    await runner.runtime.tasks.complete(as('chen'), `${runId}.1`, filled);
    // As this process knows it now, the second task is open and not suspended.
    await other.runtime.runs.suspend(owner, runId, 'wait');
    await runner.runtime.runs.resume(owner, runId);
    expect((await runner.runtime.runs.get(owner, runId)).run.status).toBe('running');
  });

  it('gives a repeat the answer that the other process gave', async () => {
    const { runId } = await start();
    const asked = keyed(as('li'), 'k1');
    const answer = await other.runtime.tasks.complete(asked, `${runId}.1`, filled);
    expect(await runner.runtime.tasks.complete(asked, `${runId}.1`, filled)).toEqual(answer);
    expect(await runner.rows('SELECT 1 FROM run_event WHERE run_id = $1', [runId])).toHaveLength(2);
  });
});

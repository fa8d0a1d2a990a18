import { Document, NotPublished } from '@sopflow/model';
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

const startOn = ({ runtime }: Runner) => runtime.runs.start(as('li'), { sopKey: 'two-steps', input: {} });
const start = () => startOn(runner);

const openTasks = (runId: string) =>
  runner.rows<{ step: string; owner: string }>(
    `SELECT step_id AS step, owner_id AS owner FROM task WHERE run_id = $1 AND status = 'open'`,
    [runId],
  );

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
      `SELECT snapshot::json #>> '{state,active,first,tasks,1,owner}' AS owner FROM instance WHERE id = $1`,
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

describe('what another process changed a moment ago', () => {
  // The first start asks the database; what follows within a second goes by what it told.
  beforeEach(start);

  it('is what a run starts with, where it published a new version', async () => {
    const document = Document.parse(inOrder('two-steps', [taskOf('only', 'chen')]));
    const { procedures } = other.runtime;
    await procedures.newDraft(owner, 'two-steps');
    await procedures.publish(
      owner,
      'two-steps',
      (await procedures.saveDraft(owner, 'two-steps', document, 1)).revision,
      '',
    );
    const { runId } = await start();
    expect(await openTasks(runId)).toEqual([{ step: 'only', owner: 'chen' }]);
  });

  it('keeps a run from starting, where it retired the procedure', async () => {
    await other.runtime.procedures.retire(owner, 'two-steps');
    await expect(start()).rejects.toThrow(NotPublished);
  });

  it('is who does the next step, where it changed the organisation', async () => {
    const { runId } = await start();
    await other.runtime.people.update(owner, 'wang', { status: 'disabled' });
    await runner.runtime.tasks.complete(as('li'), `${runId}.1`, filled);
    expect(await openTasks(runId)).toEqual([{ step: 'second', owner: 'owner' }]);
  });

  it('is what time it is, where it moved the clock on', async () => {
    const { runId } = await start();
    const before = await other.runtime.clock.now();
    await other.runtime.clock.advance(owner, 3_600_000);
    await runner.runtime.tasks.complete(as('li'), `${runId}.1`, filled);
    const [event] = await runner.rows<{ at: number }>(
      'SELECT at::float8 AS at FROM run_event WHERE run_id = $1 AND seq = 2',
      [runId],
    );
    expect(event?.at).toBeGreaterThanOrEqual(before + 3_600_000);
  });

  it('holds up no other run that is decided at the same time', async () => {
    const mine = await Promise.all([start(), start(), start()]);
    const [first] = mine;
    await other.runtime.runs.suspend(owner, first?.runId ?? '', 'wait');
    await other.runtime.runs.resume(owner, first?.runId ?? '');
    await Promise.all(mine.map(({ runId }) => runner.runtime.tasks.complete(as('li'), `${runId}.1`, filled)));
    const seqs = await runner.rows<{ seq: number }>(
      'SELECT seq FROM instance WHERE id = ANY ($1) ORDER BY seq',
      [mine.map(({ runId }) => runId)],
    );
    expect(seqs.map(({ seq }) => seq)).toEqual([2, 2, 4]);
  });
});

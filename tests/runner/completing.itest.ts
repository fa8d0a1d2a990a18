import { compileSop, replay } from '@sopflow/engine';
import { IdempotencyMismatch, NotYourTask, TaskClosed } from '@sopflow/model';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { as, filled, inOrder, keyed, owner, publish, type Runner, startRunner, taskOf } from './runner.ts';

let runner: Runner;
beforeEach(async () => {
  runner = await startRunner();
  await publish(runner, inOrder('two-steps', [taskOf('first', 'li'), taskOf('second', 'wang')]));
});
afterEach(async () => {
  await runner.close();
  await runner.database.drop();
});

const start = () => runner.runtime.runs.start(as('li'), { sopKey: 'two-steps', input: {} });

describe('completing tasks', () => {
  it('lets exactly one of twenty win who complete one task at once in two processes', async () => {
    const { runId } = await start();
    const second = runner.another();
    const ends = await Promise.allSettled(
      Array.from({ length: 20 }, (_, place) =>
        (place % 2 === 0 ? runner : second).runtime.tasks.complete(as('li'), `${runId}.1`, filled),
      ),
    );
    expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
    expect(ends.filter((end) => end.status === 'rejected' && end.reason instanceof TaskClosed)).toHaveLength(
      19,
    );
    expect(await runner.rows('SELECT 1 FROM run_event WHERE run_id = $1', [runId])).toHaveLength(2);
    await second.close();
  });

  it('gives a repeat the first answer, and refuses another request under the same key', async () => {
    const { runId } = await start();
    const asked = keyed(as('li'), 'k1');
    const [one, other] = await Promise.all([
      runner.runtime.tasks.complete(asked, `${runId}.1`, filled),
      runner.runtime.tasks.complete(asked, `${runId}.1`, filled),
    ]);
    expect(other).toEqual(one);
    expect(await runner.runtime.tasks.complete(asked, `${runId}.1`, filled)).toEqual(one);
    await expect(
      runner.runtime.tasks.complete(keyed(as('li'), 'k1', 'second'), `${runId}.1`, filled),
    ).rejects.toBeInstanceOf(IdempotencyMismatch);
    expect(await runner.rows('SELECT 1 FROM run_event WHERE run_id = $1', [runId])).toHaveLength(2);
  });

  it('starts one run when two processes take the same request at once', async () => {
    const second = runner.another();
    const asked = keyed(as('li'), 'start-once');
    const both = await Promise.all(
      Array.from({ length: 10 }, (_, place) =>
        (place % 2 === 0 ? runner : second).runtime.runs.start(asked, { sopKey: 'two-steps', input: {} }),
      ),
    );
    expect(new Set(both.map((run) => run.runId)).size).toBe(1);
    expect(await runner.rows('SELECT 1 FROM run')).toHaveLength(1);
    await second.close();
  });

  it('fails the bad commands of a batch alone, whoever refuses them', async () => {
    const started = await Promise.allSettled(
      Array.from({ length: 12 }, (_, place) =>
        // U+0000 is what the database itself does not take.
        runner.runtime.runs.start(as('li'), {
          sopKey: 'two-steps',
          input: {},
          title: place === 5 ? 'a\0b' : 'fine',
        }),
      ),
    );
    expect(
      started.flatMap((end, place) => (end.status === 'rejected' ? [[place, end.reason.code]] : [])),
    ).toEqual([[5, 'INVALID_INPUT']]);
    const runIds = started.flatMap((end) => (end.status === 'fulfilled' ? [end.value.runId] : []));
    const completed = await Promise.allSettled(
      runIds.map((runId, place) =>
        runner.runtime.tasks.complete(
          as('li'),
          `${runId}.1`,
          place === 7 ? { ...filled, outcome: 'nowhere' } : filled,
        ),
      ),
    );
    expect(
      completed.flatMap((end, place) => (end.status === 'rejected' ? [[place, end.reason.code]] : [])),
    ).toEqual([[7, 'UNKNOWN_OUTCOME']]);
    expect(await runner.rows(`SELECT 1 FROM task WHERE step_id = 'second' AND status = 'open'`)).toHaveLength(
      10,
    );
    expect(await runner.rows('SELECT 1 FROM run')).toHaveLength(11);
  });

  it('decides again when another process moved the run on meanwhile', async () => {
    const { runId } = await start();
    const second = runner.another();
    // Claims and releases by the steering owner change the run again and again while reassignments race with them.
    const steer = as('owner', 'operations');
    const ends = await Promise.allSettled(
      Array.from({ length: 30 }, (_, place) =>
        (place % 2 === 0 ? runner : second).runtime.tasks.reassign(
          steer,
          `${runId}.1`,
          place % 3 === 0 ? 'chen' : 'wang',
        ),
      ),
    );
    expect(ends.filter((end) => end.status === 'rejected')).toEqual([]);
    const events = await runner.rows<{ seq: number }>(
      'SELECT seq FROM run_event WHERE run_id = $1 ORDER BY seq',
      [runId],
    );
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 31 }, (_, place) => place + 1));
    await second.close();
  });

  it('writes the attempt of somebody whose task it is not to the audit log and changes nothing', async () => {
    const { runId } = await start();
    await expect(runner.runtime.tasks.complete(as('chen'), `${runId}.1`, filled)).rejects.toBeInstanceOf(
      NotYourTask,
    );
    expect(
      await runner.rows('SELECT action, object_id, outcome FROM audit_log WHERE outcome = $1', ['refused']),
    ).toEqual([{ action: 'tasks.complete', object_id: `${runId}.1`, outcome: 'refused' }]);
    expect(await runner.rows('SELECT 1 FROM run_event WHERE run_id = $1', [runId])).toHaveLength(1);
  });

  it('keeps snapshots that replaying the log gives', async () => {
    const runs = await Promise.all(Array.from({ length: 6 }, start));
    const [first, second, third] = runs;
    await Promise.all(
      runs.map(({ runId }) =>
        runner.runtime.tasks.complete(as('li'), `${runId}.1`, { ...filled, values: { note: '好' } }),
      ),
    );
    await runner.clock.advance(31 * 60_000);
    await runner.calm();
    await runner.runtime.runs.suspend(owner, first?.runId ?? '', 'wait');
    await runner.runtime.runs.jump(owner, second?.runId ?? '', 'first', 'again');
    await runner.runtime.tasks.complete(as('wang'), `${third?.runId}.2`, filled);
    const [version] = await runner.rows<{ document: Parameters<typeof compileSop>[0] }>(
      'SELECT document FROM sop_version',
    );
    if (version === undefined) throw new Error('Nothing was published.');
    const machine = compileSop(version.document);
    for (const { runId } of runs) {
      const [stored] = await runner.rows<{ snapshot: object }>(
        'SELECT snapshot::json AS snapshot FROM instance WHERE id = $1',
        [runId],
      );
      expect(replay(machine, await runner.store.instances.history(runId, 0, 100), runId)).toEqual(
        stored?.snapshot,
      );
    }
  });

  it('shows staff what concerns them and no more', async () => {
    const { runId } = await start();
    await expect(runner.runtime.runs.get(as('zhao'), runId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(runner.runtime.tasks.get(as('zhao'), `${runId}.1`)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const query = { limit: 10, cursor: null, status: null, sopKey: null, search: null, startedBy: null };
    expect((await runner.runtime.runs.list(as('zhao'), query)).items).toEqual([]);
    expect((await runner.runtime.runs.list(as('chen', 'auditor'), query)).items.map((run) => run.id)).toEqual(
      [runId],
    );
    await runner.runtime.tasks.complete(as('li'), `${runId}.1`, filled);
    const view = await runner.runtime.runs.get(as('wang'), runId);
    expect(view.positions.map(({ stepId, status }) => [stepId, status])).toEqual([
      ['first', 'done'],
      ['second', 'current'],
    ]);
    const task = await runner.runtime.tasks.get(as('wang'), `${runId}.2`);
    expect(task.allowed).toEqual(['complete', 'release', 'reassign', 'sendBack']);
    expect(task.sendBackTo.map((step) => step.stepId)).toEqual(['first']);
  });
});

describe('the inbox', () => {
  it('pages through every order without losing or repeating a task', async () => {
    await Promise.all(Array.from({ length: 7 }, start));
    for (const sort of ['due', 'opened', 'priority'] as const) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<Runner['runtime']['tasks']['inbox']>> =
          await runner.runtime.tasks.inbox(as('li'), {
            scope: 'mine',
            search: null,
            sopKey: 'two-steps',
            sort,
            limit: 3,
            cursor,
          });
        seen.push(...page.items.map((task) => task.id));
        cursor = page.next;
      } while (cursor !== null);
      expect(seen).toHaveLength(7);
      expect(new Set(seen).size).toBe(7);
    }
    for (const scope of ['toClaim', 'team', 'done', 'watching'] as const) {
      const page = await runner.runtime.tasks.inbox(as('wang'), {
        scope,
        search: 'two',
        sopKey: null,
        sort: 'due',
        limit: 50,
        cursor: null,
      });
      expect(page.items).toHaveLength(scope === 'team' ? 7 : 0);
    }
    expect(await runner.runtime.tasks.counts(as('li'))).toEqual({
      mine: 7,
      toClaim: 0,
      team: 7,
      watching: 0,
      late: 0,
    });
  });

  it('keeps a draft for its writer alone', async () => {
    const { runId } = await start();
    await runner.runtime.tasks.saveDraft(as('li'), `${runId}.1`, { values: { note: 'so far' }, checked: [] });
    expect((await runner.runtime.tasks.get(as('li'), `${runId}.1`)).draft?.values).toEqual({
      note: 'so far',
    });
    expect((await runner.runtime.tasks.get(owner, `${runId}.1`)).draft).toBeNull();
  });
});

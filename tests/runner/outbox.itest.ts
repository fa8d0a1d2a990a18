import type { JsonObject } from '@sopflow/model';
import type { ActionEnd, RequestedAction } from '@sopflow/runtime';
import { afterEach, describe, expect, it } from 'vitest';
import { as, filled, inOrder, publish, type Runner, startRunner, taskOf } from './runner.ts';

let runner: Runner;
afterEach(async () => {
  await runner.close();
  await runner.database.drop();
});

const http = {
  kind: 'action' as const,
  id: 'call',
  name: { en: 'Call the shop' },
  action: { do: 'http' as const, method: 'POST' as const, url: 'https://shop.example/launch' },
};
const withFailure = (key: string, steps: Parameters<typeof inOrder>[1]) => {
  const document = inOrder(key, steps);
  const failing = steps
    .filter((step) => step.kind !== 'task')
    .map((step) => ({ id: `${step.id}_failed`, from: step.id, outcome: 'failed', to: `finish_${key}` }));
  return { ...document, flow: { ...document.flow, transitions: [...document.flow.transitions, ...failing] } };
};
const statusOf = async (runId: string): Promise<string | undefined> =>
  (await runner.rows<{ status: string }>('SELECT status FROM run WHERE id = $1', [runId]))[0]?.status;

describe('the outbox', () => {
  it('has an action performed once, under one key, and tells the run how it ended', async () => {
    const performed: RequestedAction[] = [];
    runner = await startRunner({
      perform: (action): Promise<ActionEnd> => {
        performed.push(action);
        return Promise.resolve({ ok: true, result: { status: 200 } });
      },
    });
    await publish(runner, withFailure('action', [http, taskOf('after', 'li')]));
    const { runId } = await runner.runtime.runs.start(as('li'), { sopKey: 'action', input: {} });
    const [announced] = runner.announced;
    // The same hint twice, and a sweep on top of it.
    await Promise.all([
      runner.runtime.work.carryOut([announced ?? '']),
      runner.runtime.work.carryOut([announced ?? '']),
    ]);
    await runner.runtime.work.sweep();
    expect(performed).toHaveLength(1);
    expect(await runner.rows('SELECT step_id FROM task WHERE run_id = $1', [runId])).toEqual([
      { step_id: 'after' },
    ]);
  });

  it('is found by the sweep when every hint was lost', async () => {
    runner = await startRunner({ perform: () => Promise.resolve({ ok: true, result: {} }) });
    await publish(runner, withFailure('action', [http]));
    const { runId } = await runner.runtime.runs.start(as('li'), { sopKey: 'action', input: {} });
    expect((await runner.runtime.work.sweep()).carried).toBe(0);
    await runner.clock.advance(5_000);
    expect((await runner.runtime.work.sweep()).carried).toBe(1);
    expect(await statusOf(runId)).toBe('completed');
  });

  it('lets an action that keeps failing leave by `failed` after its tries', async () => {
    const keys: string[] = [];
    runner = await startRunner({
      perform: ({ key }) => {
        keys.push(key);
        return Promise.resolve({ ok: false, error: 'the shop is closed' });
      },
    });
    await publish(runner, withFailure('action', [http]));
    const { runId } = await runner.runtime.runs.start(as('li'), { sopKey: 'action', input: {} });
    for (let minute = 0; minute < 3; minute += 1) {
      await runner.calm();
      await runner.clock.advance(70_000);
    }
    expect(keys).toHaveLength(3);
    expect(await statusOf(runId)).toBe('completed');
    expect(
      await runner.rows(
        `SELECT 1 FROM run_event WHERE run_id = $1 AND facts::jsonb @> '[{"type": "stepLeft", "stepId": "call", "outcome": "failed"}]'`,
        [runId],
      ),
    ).toHaveLength(1);
  });

  it('starts the runs of an `each`, and goes on when they have ended', async () => {
    runner = await startRunner();
    const inside = inOrder('inside', [taskOf('collect', 'wang')]).flow;
    const each = {
      kind: 'each' as const,
      id: 'channels',
      name: { en: 'Channels' },
      items: 'start.channels',
      join: { wait: 'all' as const },
      flow: inside,
    };
    await publish(runner, {
      ...withFailure('feedback', [each, taskOf('sum_up', 'li')]),
      startForm: [{ type: 'list', key: 'channels', name: { en: 'Channels' }, required: true }],
    });
    const input: JsonObject = { channels: ['shop', 'mail', 'phone'] };
    const { runId } = await runner.runtime.runs.start(as('li'), { sopKey: 'feedback', input });
    await runner.calm();
    const children = (await runner.runtime.runs.get(as('li'), runId)).children;
    expect(children).toHaveLength(3);
    await Promise.all(
      children.map((child) => runner.runtime.tasks.complete(as('wang'), `${child.id}.1`, filled)),
    );
    await runner.calm();
    expect(
      await runner.rows(`SELECT step_id FROM task WHERE run_id = $1 AND status = 'open'`, [runId]),
    ).toEqual([{ step_id: 'sum_up' }]);
  });

  it('cancels a child that was still on its way when its parent was cancelled', async () => {
    runner = await startRunner();
    const inside = inOrder('inside', [taskOf('collect', 'wang')]).flow;
    const each = {
      kind: 'each' as const,
      id: 'channels',
      name: { en: 'Channels' },
      items: '["shop"]',
      join: { wait: 'all' as const },
      flow: inside,
    };
    await publish(runner, withFailure('feedback', [each]));
    const { runId } = await runner.runtime.runs.start(as('li'), { sopKey: 'feedback', input: {} });
    await runner.runtime.runs.cancel(as('li', 'operations'), runId, 'changed our minds');
    const [birth, cancel] = runner.announced;
    // Delivered in the wrong order.
    await runner.runtime.work.carryOut([cancel ?? '']);
    await runner.runtime.work.carryOut([birth ?? '']);
    await runner.clock.advance(5_000);
    await runner.runtime.work.sweep();
    await runner.clock.advance(5_000);
    await runner.runtime.work.sweep();
    expect(await statusOf(`${runId}-1`)).toBe('cancelled');
    expect(await runner.rows('SELECT 1 FROM outbox WHERE done_at IS NULL')).toEqual([]);
  });

  it('sets a poisoned entry aside and carries out the rest', async () => {
    runner = await startRunner({ perform: () => Promise.resolve({ ok: true, result: {} }) });
    await publish(runner, withFailure('action', [http]));
    await runner.rows(
      `INSERT INTO outbox (key, instance_id, effect, created_at, claimed_until) VALUES ('poison', 'r_gone', '{"effect": "raiseAlert", "key": "poison", "alertId": "a_1", "policy": "unknown", "cause": {}}', 0, 0)`,
    );
    const { runId } = await runner.runtime.runs.start(as('li'), { sopKey: 'action', input: {} });
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await runner.clock.advance(3_700_000);
      await runner.runtime.work.sweep();
    }
    expect(await statusOf(runId)).toBe('completed');
    const [poison] = await runner.rows<{ attempts: number; last_error: string; quarantined: boolean }>(
      `SELECT attempts, last_error, quarantined_at IS NOT NULL AS quarantined FROM outbox WHERE key = 'poison'`,
    );
    expect(poison).toMatchObject({ attempts: 10, quarantined: true });
    expect(poison?.last_error).toContain('NotFound');
  });
});

describe('housekeeping', () => {
  it('removes what nobody needs any more and nothing else', async () => {
    runner = await startRunner({ perform: () => Promise.resolve({ ok: true, result: {} }) });
    await publish(runner, withFailure('action', [http, taskOf('after', 'li')]));
    const { runId } = await runner.runtime.runs.start(
      { ...as('li'), idempotency: { key: 'k', requestHash: 'h' } },
      { sopKey: 'action', input: {} },
    );
    await runner.calm();
    await runner.clock.advance(31 * 60_000);
    await runner.calm();
    expect(await runner.runtime.work.housekeep()).toBe(0);
    await runner.clock.advance(8 * 86_400_000);
    // The answer that was kept, the action and the reminder that left, the timer that fired.
    expect(await runner.runtime.work.housekeep()).toBe(4);
    expect(await statusOf(runId)).toBe('running');
    expect(await runner.rows('SELECT 1 FROM timer')).toHaveLength(1);
  });
});

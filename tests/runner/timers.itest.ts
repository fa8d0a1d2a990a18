import type { EscalationPolicy } from '@sopflow/model';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { as, filled, inOrder, owner, publish, type Runner, startRunner, taskOf } from './runner.ts';

const HOUR = 3_600_000;

let runner: Runner;
beforeEach(async () => {
  runner = await startRunner();
  const policy: EscalationPolicy = {
    key: 'standard',
    name: { en: 'Standard' },
    base: 'wall',
    levels: [
      { after: { amount: 0, unit: 'minutes' }, notify: [{ to: 'owner' }], channels: ['inApp'], actions: [] },
      {
        after: { amount: 2, unit: 'hours' },
        notify: [{ to: 'sopOwner' }],
        channels: ['inApp'],
        actions: ['raisePriority'],
      },
    ],
  };
  await runner.runtime.organisation.savePolicy(owner, policy, null);
  await publish(runner, inOrder('late', [taskOf('first', 'li', 'standard'), taskOf('second', 'wang')]));
});
afterEach(async () => {
  expect(runner.troubles).toEqual([]);
  await runner.close();
  await runner.database.drop();
});

const start = () => runner.runtime.runs.start(as('li'), { sopKey: 'late', input: {} });

describe('timers', () => {
  it('fire once each when two workers look at the same moment', async () => {
    const second = runner.another();
    await Promise.all(Array.from({ length: 300 }, start));
    expect(await runner.runtime.work.fireDueTimers()).toBe(0);
    await runner.clock.advance(31 * 60_000);
    const fired = await Promise.all(
      [runner, second, runner, second].map(({ runtime }) => runtime.work.fireDueTimers()),
    );
    expect(fired.reduce((sum, count) => sum + count, 0)).toBe(300);
    const reminded = await runner.rows<{ run_id: string; facts: { type: string }[] }>(
      `SELECT run_id, facts::json AS facts FROM run_event WHERE stimulus::json->>'type' = 'timerFired'`,
    );
    expect(reminded).toHaveLength(300);
    expect(new Set(reminded.map((event) => event.run_id)).size).toBe(300);
    await second.close();
  });

  it('are never early, and tell when the next one is due', async () => {
    await start();
    const { dueAt, now } = await runner.runtime.work.nextWakeAt();
    expect((dueAt ?? 0) - now).toBeGreaterThan(HOUR / 2 - 10_000);
    expect((dueAt ?? 0) - now).toBeLessThanOrEqual(HOUR / 2);
    await runner.clock.advance(29 * 60_000);
    expect((await runner.runtime.work.sweep()).fired).toBe(0);
    await runner.clock.advance(60_000);
    expect((await runner.runtime.work.sweep()).fired).toBe(1);
  });

  it('and a task that is done at that very moment come out in one order', async () => {
    const runs = await Promise.all(Array.from({ length: 60 }, start));
    await runner.clock.advance(HOUR + 1000);
    const second = runner.another();
    const [, ...completed] = await Promise.all([
      second.runtime.work.fireDueTimers(),
      ...runs.map(({ runId }) => runner.runtime.tasks.complete(as('li'), `${runId}.1`, filled)),
    ]);
    expect(completed).toHaveLength(60);
    await runner.calm();
    // The deadline of the first task fired before it was done, or never.
    expect(await runner.rows(`SELECT 1 FROM timer WHERE key LIKE 'first:%' AND fired_at IS NULL`)).toEqual(
      [],
    );
    const seqs = await runner.rows<{ gaps: number }>(
      `SELECT count(*)::int AS gaps FROM instance i WHERE i.kind = 'run' AND i.seq <> (SELECT count(*) FROM run_event e WHERE e.run_id = i.id)`,
    );
    expect(seqs).toEqual([{ gaps: 0 }]);
    await second.close();
  });

  it('of a faulty run do not hold up those of others', async () => {
    const [broken] = await Promise.all([start(), start(), start()]);
    await runner.rows(`UPDATE instance SET snapshot = '{"unreadable": true}' WHERE id = $1`, [broken?.runId]);
    await runner.clock.advance(31 * 60_000);
    expect(await runner.runtime.work.fireDueTimers()).toBe(2);
    expect(runner.troubles).toHaveLength(1);
    runner.troubles.length = 0;
    expect(
      await runner.rows('SELECT failures FROM timer WHERE instance_id = $1 AND failures > 0', [
        broken?.runId,
      ]),
    ).toEqual([{ failures: 1 }]);
    // Nothing is lost: it is looked at again later.
    await runner.rows('DELETE FROM timer WHERE instance_id = $1', [broken?.runId]);
  });
});

describe('a deadline that passes', () => {
  it('raises an alert that climbs its policy, and that the done task resolves', async () => {
    const { runId } = await start();
    await runner.clock.advance(HOUR + 1000);
    await runner.calm();
    const raised = { run_id: runId, status: 'open', level: 1, step_id: 'first' };
    expect(await runner.rows('SELECT run_id, status, level, step_id FROM alert')).toEqual([raised]);
    expect(await runner.rows('SELECT person_id, topic FROM notification ORDER BY id')).toEqual([
      { person_id: 'li', topic: 'taskReminder' },
      { person_id: 'li', topic: 'alertLevel' },
    ]);

    await runner.clock.advance(2 * HOUR);
    await runner.calm();
    expect(await runner.rows('SELECT run_id, status, level, step_id FROM alert')).toEqual([
      { ...raised, level: 2 },
    ]);
    expect(await runner.rows(`SELECT priority FROM task WHERE id = $1`, [`${runId}.1`])).toEqual([
      { priority: 'high' },
    ]);
    expect(await runner.rows('SELECT level FROM alert_level ORDER BY level')).toEqual([
      { level: 1 },
      { level: 2 },
    ]);

    await runner.runtime.tasks.complete(as('li'), `${runId}.1`, filled);
    await runner.calm();
    expect(await runner.rows('SELECT status FROM alert')).toEqual([{ status: 'resolved' }]);
    expect(await runner.rows('SELECT 1 FROM outbox WHERE done_at IS NULL')).toEqual([]);
  });

  it('stops climbing once somebody acknowledges', async () => {
    await start();
    await runner.clock.advance(HOUR + 1000);
    await runner.calm();
    const [alert] = await runner.rows<{ id: string }>('SELECT id FROM alert');
    await runner.runtime.alerts.acknowledge(as('wang', 'operations'), alert?.id ?? '');
    await runner.clock.advance(10 * HOUR);
    await runner.calm();
    expect(await runner.rows('SELECT status, level, acknowledged_by FROM alert')).toEqual([
      { status: 'acknowledged', level: 1, acknowledged_by: 'wang' },
    ]);
  });
});

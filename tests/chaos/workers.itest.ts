import type { DisposableReceiver } from '@sopflow/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { until } from '../demo/until.ts';
import { type Boundary, openStoppableWay, type StoppableWay } from './boundary.ts';
import { violations } from './checker.ts';
import { isSettled, openOutside, sends, unsettled } from './outside.ts';
import { DUE_AFTER_SECONDS } from './procedure.ts';
import { LIMIT_MS, TIMES } from './size.ts';
import { openSystem, type System } from './system.ts';

const FIRED = ['instances.savepoint', 'COMMIT'];
const TOLD = ['notices.addNotifications', 'COMMIT'];

/** Every commit of a worker between a step that needs it and the outside that hears of it. */
const boundaries: readonly Boundary[] = [
  { statements: ['outbox.claim'], side: 'after' },
  // The outside was called (fault 14), and what it said is lost.
  { statements: ['instances.commit:'], side: 'before' },
  { statements: ['instances.commit:'], side: 'after' },
  { statements: ['outbox.done'], side: 'before' },
  { statements: ['outbox.done'], side: 'after' },
  { statements: FIRED, side: 'before' },
  { statements: FIRED, side: 'after' },
  { statements: TOLD, side: 'before' },
  { statements: TOLD, side: 'after' },
  // A message was sent (fault 14), and that it was is lost.
  { statements: ['notices.ended'], side: 'before' },
  { statements: ['notices.ended'], side: 'after' },
];

let system: System;
let outside: DisposableReceiver;
let way: StoppableWay;

beforeEach(async () => {
  system = await openSystem({ queue: 'postgres', clock: 'virtual' });
  outside = await openOutside(system);
  way = await openStoppableWay(system.databaseUrl);
});
afterEach(async () => {
  await system.close();
  await way.close();
  await outside.close();
});

/** Everything that a killed worker held has become free, and every deadline has passed. */
const passDeadlines = () =>
  system.admin().system.advanceClock({ body: { milliseconds: (DUE_AFTER_SECONDS + 60) * 1000 } });

it(
  'faults 2 and 14: workers are killed at every commit boundary, one after the other',
  { timeout: LIMIT_MS },
  async () => {
    let runs = 0;
    for (const boundary of Array.from({ length: Math.ceil(TIMES / 2) }, () => boundaries).flat()) {
      let stopped = false;
      const stop = way.stopAt(boundary).then(() => {
        stopped = true;
      });
      const victim = await system.startWorker({ databaseUrl: way.databaseUrl });
      const { runId } = await system.admin().runs.start({ params: { key: 'calls-outside' }, body: {} });
      runs += 1;
      await until('the boundary, or the task', async () => stopped || (await isOpen(runId)));
      await passDeadlines();
      await until(
        'the boundary',
        () => Promise.resolve(stopped),
        () => Promise.resolve(boundary),
      );
      await stop;
      await victim.kill();
      way.open();
    }

    await system.startWorker();
    await passDeadlines();
    await until('every task to be open', async () => (await openTasks()) === runs);
    await passDeadlines();
    await until(
      'that all is settled',
      () => isSettled(system),
      () => unsettled(system),
    );

    expect(await violations(system.databaseUrl)).toEqual([]);
    const alerts = await system.rows<{ run_id: string; status: string }>('SELECT run_id, status FROM alert');
    expect(new Set(alerts.map((alert) => alert.run_id)).size).toBe(runs);
    expect(alerts.map(({ status }) => status)).toEqual(Array.from({ length: runs }, () => 'open'));
    expect(await system.rows(`SELECT 1 FROM notification WHERE topic = 'alertLevel'`)).toHaveLength(runs);
    const calls = sends(outside, '/call');
    const messages = sends(outside, '/late');
    expect({ calls: calls.keys, messages: messages.keys }).toEqual({ calls: runs, messages: runs });
    expect([...calls.reworded, ...messages.reworded]).toEqual([]);
    // Killed between sending and writing it down, both were sent again.
    expect(calls.times).toBeGreaterThan(runs);
    expect(messages.times).toBeGreaterThan(runs);
  },
);

async function isOpen(runId: string): Promise<boolean> {
  return (await system.rows(`SELECT 1 FROM task WHERE run_id = '${runId}'`)).length > 0;
}

async function openTasks(): Promise<number> {
  return (await system.rows(`SELECT 1 FROM task WHERE status = 'open'`)).length;
}

import type { ChannelKind, EscalationLevel, Recipient } from '@sopflow/model';
import { compilePolicy, replay } from '@sopflow/engine';
import { expect } from 'vitest';
import { as, inOrder, owner, publish, type Runner, taskOf } from '../runner/runner.ts';

export const HOUR = 3_600_000;
export const MINUTE = 60_000;

/** A level that begins so many hours after the deadline. */
export function level(
  afterHours: number,
  notify: readonly string[],
  channels: readonly ChannelKind[],
): EscalationLevel {
  return {
    after: { amount: afterHours, unit: 'hours' },
    notify: notify.map((who): Recipient =>
      who === 'owner' ? { to: 'owner' } : { to: 'person', personId: who },
    ),
    channels: [...channels],
    actions: [],
  };
}

/** An SOP whose only task is Li’s and due in an hour, under a policy of these levels. */
export async function withLevels(runner: Runner, levels: readonly EscalationLevel[]): Promise<void> {
  await runner.runtime.organisation.savePolicy(
    owner,
    {
      key: 'standard',
      name: { en: 'Standard' },
      base: 'wall',
      levels: [...levels],
      repeatLast: { amount: 1, unit: 'days' },
    },
    null,
  );
  const task = { ...taskOf('first', 'li'), deadline: due };
  await publish(runner, inOrder('late', [task]));
}

const due = {
  kind: 'within' as const,
  span: { amount: 1, unit: 'hours' as const },
  base: 'wall' as const,
  policy: 'standard',
};

/** Starts a run whose task passes its deadline now; gives the alert. */
export async function beLate(runner: Runner): Promise<string> {
  const { runId } = await runner.runtime.runs.start(as('li'), { sopKey: 'late', input: {} });
  await runner.clock.advance(HOUR + 1000);
  await runner.calm();
  return `a_${runId}.1`;
}

/** Attempts what is due and lets what comes of it settle, until nothing is due any more. */
export async function settle(runner: Runner): Promise<void> {
  do await runner.calm();
  while ((await runner.runtime.work.deliverDue()) > 0);
  await runner.calm();
}

const reader = as('owner', 'administrator');

/** Where an alert stands, and the kinds of facts in its history that people read. */
export async function standing(runner: Runner, alertId: string) {
  const { alert, timeline } = await runner.runtime.alerts.get(reader, alertId);
  const told = timeline.flatMap(({ facts }) =>
    facts.flatMap((fact) =>
      fact.type === 'levelReached' || fact.type === 'levelUnreached' ? [`${fact.type} ${fact.level}`] : [],
    ),
  );
  return { status: alert.status, level: alert.level, told };
}

/** Replaying the alert’s events gives what is stored. */
export async function checkReplay(runner: Runner, alertId: string): Promise<void> {
  const { policy } = await runner.runtime.alerts.get(reader, alertId);
  const events = await runner.store.instances.history(alertId, 0, 1000);
  const { instances } = await runner.store.instances.load([alertId], []);
  expect(replay(compilePolicy(policy), events, alertId)).toStrictEqual(instances[0]?.snapshot);
}

/** Who was told in the app that something could not be delivered. */
export async function reports(runner: Runner): Promise<readonly string[]> {
  const rows = await runner.rows<{ person_id: string }>(
    `SELECT person_id FROM notification WHERE topic = 'undelivered' ORDER BY person_id`,
  );
  return rows.map((row) => row.person_id);
}

import { Trigger } from '@sopflow/model';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { as, inOrder, owner, publish, type Runner, startRunner, taskOf } from './runner.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const minutes = (amount: number) => ({ amount, unit: 'minutes' as const });

let runner: Runner;
beforeEach(async () => {
  runner = await startRunner();
  await publish(
    runner,
    inOrder('outage', [taskOf('restore', 'wang')], {
      kind: 'emergency',
      startForm: [{ type: 'text', key: 'why', name: { en: 'Why' }, required: true }],
    }),
  );
});
afterEach(async () => {
  expect(runner.troubles).toEqual([]);
  await runner.close();
  await runner.database.drop();
});

const duty = as('wang', 'operations');

async function watch(condition: Trigger['condition'], coolDown = minutes(60)): Promise<void> {
  const trigger = {
    key: 'watch',
    name: { en: 'Shop fails' },
    plan: 'outage',
    enabled: true,
    condition,
    coolDown,
  };
  await runner.runtime.plans.saveTrigger(owner, Trigger.parse(trigger));
}

/** The shop reports its rate once a minute, for so many minutes, and triggers are weighed each time. Gives the incidents. */
async function reports(rate: number, forMinutes: number): Promise<readonly string[]> {
  const started: string[] = [];
  for (let minute = 0; minute < forMinutes; minute += 1) {
    await runner.runtime.plans.recordSamples(duty, [{ series: 'shop.rate', value: rate }]);
    started.push(...(await runner.runtime.plans.evaluateTriggers()));
    await runner.clock.advance(MINUTE);
  }
  return started;
}

/** The incident’s only task is done: it is over. */
async function over(runId: string): Promise<void> {
  await runner.runtime.tasks.complete(as('wang'), `${runId}.1`, { outcome: 'done', values: {}, checked: [] });
  await runner.calm();
}

const below: Trigger['condition'] = {
  when: 'metric',
  series: 'shop.rate',
  is: 'below',
  limit: 95,
  lasting: minutes(5),
};

describe('a metric beyond its limit for a time', () => {
  it('starts the plan when the time is up, with its evidence in the start form', async () => {
    await watch(below);
    expect(await reports(91, 5)).toEqual([]);
    const [runId] = await reports(91, 1);
    expect(await runner.rows('SELECT run_id, plan_key, trigger_key FROM incident')).toEqual([
      { run_id: runId, plan_key: 'outage', trigger_key: 'watch' },
    ]);
    const view = await runner.runtime.runs.get(owner, runId ?? '');
    expect(view.data).toMatchObject({ start: { why: 'Shop fails（最新值 91）' } });
  });

  it('does not start it when one report in between was good', async () => {
    await watch(below);
    await reports(91, 4);
    await reports(99, 1);
    expect(await reports(91, 5)).toEqual([]);
  });

  it('starts no second one while the first runs, nor during the cool-down, and one after it', async () => {
    await watch(below, minutes(30));
    const [first] = await reports(91, 6);
    expect(await reports(91, 40)).toEqual([]);
    await over(first ?? '');
    const again = await reports(91, 1);
    expect(again).toHaveLength(1);
    await over(again[0] ?? '');
    // it is over after a minute, and the shop still fails
    expect(await reports(91, 28)).toEqual([]);
    expect(await reports(91, 3)).toHaveLength(1);
  });

  it('starts one incident, however many workers weigh it', async () => {
    await watch(below);
    await reports(91, 5);
    await runner.runtime.plans.recordSamples(duty, [{ series: 'shop.rate', value: 91 }]);
    const second = runner.another();
    const started = await Promise.all(
      [runner, second, runner, second].map(({ runtime }) => runtime.plans.evaluateTriggers()),
    );
    expect(started.flat()).toHaveLength(1);
    await second.close();
  });

  it('whose plan cannot be started is in the audit log once a minute, and starts it as soon as it can be', async () => {
    await watch(below);
    await runner.runtime.procedures.retire(owner, 'outage');
    await reports(91, 6);
    for (let again = 0; again < 20; again += 1) await runner.runtime.plans.evaluateTriggers();
    const refused = () => runner.rows(`SELECT object_id FROM audit_log WHERE action = 'trigger.fire'`);
    // when the time was up, and a minute later
    expect(await refused()).toEqual([{ object_id: 'watch' }, { object_id: 'watch' }]);
    const draft = await runner.runtime.procedures.newDraft(owner, 'outage');
    await runner.runtime.procedures.publish(owner, 'outage', draft.revision, '');
    expect(await reports(91, 2)).toHaveLength(1);
  });
});

describe('alerts that reached a level within a time', () => {
  beforeEach(async () => {
    const level = (hours: number) => ({
      after: { amount: hours, unit: 'hours' as const },
      notify: [{ to: 'owner' as const }],
      channels: ['inApp' as const],
      actions: [],
    });
    await runner.runtime.organisation.savePolicy(
      owner,
      { key: 'standard', name: { en: 'Standard' }, base: 'wall', levels: [level(0), level(2)] },
      null,
    );
    await publish(runner, inOrder('launch', [taskOf('design', 'li', 'standard')]));
    await publish(runner, inOrder('other', [taskOf('draw', 'li', 'standard')]));
    await watch({ when: 'alerts', count: 3, level: 2, within: minutes(60), sop: 'launch' });
  });

  /** Starts runs that are late by the time the clock has moved on by `later`. */
  async function late(sopKey: string, count: number): Promise<void> {
    for (let one = 0; one < count; one += 1) await runner.runtime.runs.start(as('li'), { sopKey, input: {} });
  }

  async function passes(milliseconds: number): Promise<readonly string[]> {
    await runner.clock.advance(milliseconds);
    await runner.calm();
    return runner.runtime.plans.evaluateTriggers();
  }

  it('start the plan when enough of that SOP did, and only then', async () => {
    await late('launch', 2);
    await late('other', 3);
    expect(await passes(3 * HOUR + MINUTE)).toEqual([]);
    expect(await runner.rows('SELECT count(*)::int AS n FROM alert WHERE level = 2')).toEqual([{ n: 5 }]);
    await late('launch', 1);
    // the third is at level 1 by now, and at level 2 too late
    expect(await passes(HOUR + MINUTE)).toEqual([]);
    expect(await passes(2 * HOUR)).toEqual([]);
  });

  it('count when they come together', async () => {
    await late('launch', 2);
    await runner.clock.advance(30 * MINUTE);
    await late('launch', 1);
    expect(await passes(3 * HOUR - 29 * MINUTE)).toEqual([]);
    expect(await passes(30 * MINUTE)).toHaveLength(1);
    const [incident] = await runner.rows<{ evidence: { alertIds: string[] } }>(
      'SELECT evidence FROM incident',
    );
    expect(incident?.evidence.alertIds).toHaveLength(3);
  });
});

it('the button starts the plan at once, also while a trigger cools down', async () => {
  await watch(below);
  const [first] = await reports(91, 6);
  await over(first ?? '');
  await runner.runtime.plans.start(duty, 'outage', { why: 'Seen on the screen.' }, 'It is down again.');
  expect(await runner.rows('SELECT trigger_key FROM incident ORDER BY started_at')).toEqual([
    { trigger_key: 'watch' },
    { trigger_key: null },
  ]);
});

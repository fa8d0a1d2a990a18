import { type Calendar, Document, InUse, NotFound, type OnCallSchedule } from '@sopflow/model';
import { chinaOffice, roundTheClock } from '@sopflow/testkit';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { as, filled, inOrder, owner, publish, type Runner, startRunner, taskOf } from './runner.ts';

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

const calendar = (key: string): Calendar => ({ ...chinaOffice, key, name: { en: key } });

const duty: OnCallSchedule = {
  key: 'duty',
  name: { en: 'Duty' },
  levels: [{ kind: 'person', personId: 'wang' }],
  overrides: [],
};

/** A policy that tells whoever is on duty, or the owner. */
const telling = (who: 'onCall' | 'owner', called: string) => ({
  key: 'standard',
  name: { en: called },
  base: 'wall' as const,
  levels: [
    {
      after: { amount: 0, unit: 'minutes' as const },
      notify: [
        who === 'onCall' ? { to: 'onCall' as const, schedule: 'duty', level: 1 } : { to: 'owner' as const },
      ],
      channels: ['inApp' as const],
      actions: [],
    },
  ],
});

const organisation = () => runner.runtime.organisation;
const revision = async () => (await runner.store.directory.read()).revision;
const keysOf = (all: readonly { readonly key: string }[]) => all.map(({ key }) => key);

/** Starts a run of `late` whose first task passes its deadline now; gives the run and its alert. */
async function beLate(): Promise<{ readonly runId: string; readonly alertId: string }> {
  const { runId } = await runner.runtime.runs.start(as('li'), { sopKey: 'late', input: {} });
  await runner.clock.advance(HOUR + 1000);
  await runner.calm();
  return { runId, alertId: `a_${runId}.1` };
}

/** Publishes `late` anew, without the deadline and so without its policy. */
async function withoutDeadline(): Promise<void> {
  await runner.runtime.procedures.newDraft(owner, 'late');
  const { draft } = await runner.runtime.procedures.get(owner, 'late');
  const { deadline: _deadline, ...plain } = taskOf('first', 'li');
  const { revision: saved } = await runner.runtime.procedures.saveDraft(
    owner,
    'late',
    Document.parse(inOrder('late', [plain])),
    draft?.revision ?? 0,
  );
  await runner.runtime.procedures.publish(owner, 'late', saved, '');
}

describe('what nothing names', () => {
  it('is gone from lists and decisions, is in the audit log, and makes every process read the organisation anew', async () => {
    await organisation().saveCalendar(owner, calendar('spare'), null);
    await organisation().saveSchedule(owner, duty, null);
    await organisation().savePolicy(owner, telling('owner', 'First'), null);
    const before = await revision();

    await organisation().removeCalendar(owner, 'spare');
    await organisation().removeSchedule(owner, 'duty');
    await organisation().removePolicy(owner, 'standard');

    expect(keysOf(await organisation().calendars(owner))).toEqual([]);
    expect(keysOf(await organisation().schedules(owner))).toEqual([]);
    expect(keysOf(await organisation().policies(owner))).toEqual([]);
    const directory = await runner.store.directory.read();
    expect([directory.calendars.size, directory.schedules.size, directory.policies.size]).toEqual([0, 0, 0]);
    expect(directory.revision).toBe(before + 3);
    const done = await runner.rows(
      `SELECT action, object_id AS key FROM audit_log WHERE action LIKE '%.remove' ORDER BY id`,
    );
    expect(done).toEqual([
      { action: 'calendar.remove', key: 'spare' },
      { action: 'schedule.remove', key: 'duty' },
      { action: 'policy.remove', key: 'standard' },
    ]);
  });

  it('cannot be removed twice, and the second attempt changes nothing', async () => {
    await organisation().savePolicy(owner, telling('owner', 'First'), null);
    await organisation().removePolicy(owner, 'standard');
    const before = await revision();
    for (const remove of [
      organisation().removeCalendar,
      organisation().removeSchedule,
      organisation().removePolicy,
    ])
      await expect(remove(owner, 'standard')).rejects.toThrow(NotFound);
    expect(await revision()).toBe(before);
  });
});

describe('what something names', () => {
  it('stays, and the refusal says who uses it', async () => {
    await organisation().saveSchedule(owner, duty, null);
    await organisation().savePolicy(owner, telling('onCall', 'First'), null);
    await publish(runner, inOrder('late', [taskOf('first', 'li', 'standard')]));
    const before = await revision();

    await expect(organisation().removeSchedule(owner, 'duty')).rejects.toMatchObject({
      code: 'IN_USE',
      ids: { kind: 'schedule', id: 'duty', policies: 'standard' },
    });
    await expect(organisation().removePolicy(owner, 'standard')).rejects.toMatchObject({
      code: 'IN_USE',
      ids: { kind: 'policy', id: 'standard', sops: 'late' },
    });

    expect(keysOf(await organisation().schedules(owner))).toEqual(['duty']);
    expect(keysOf(await organisation().policies(owner))).toEqual(['standard']);
    expect(await revision()).toBe(before);
    expect(await runner.rows(`SELECT FROM audit_log WHERE action LIKE '%.remove'`)).toEqual([]);
  });

  it('stays while a run of an earlier version is under way, and can go when it has ended', async () => {
    await organisation().savePolicy(owner, telling('owner', 'First'), null);
    await publish(runner, inOrder('late', [taskOf('first', 'li', 'standard')]));
    const { runId } = await runner.runtime.runs.start(as('li'), { sopKey: 'late', input: {} });
    await withoutDeadline();

    expect((await runner.runtime.uses.of(owner, { kind: 'policy', key: 'standard' })).sops).toMatchObject([
      { key: 'late', published: false, draft: false, running: true },
    ]);
    await expect(organisation().removePolicy(owner, 'standard')).rejects.toThrow(InUse);

    await runner.runtime.tasks.complete(as('li'), `${runId}.1`, filled);
    await organisation().removePolicy(owner, 'standard');
    expect(keysOf(await organisation().policies(owner))).toEqual([]);
  });

  it('stays while an alert still climbs a wording that names it', async () => {
    await organisation().saveSchedule(owner, duty, null);
    await organisation().savePolicy(owner, telling('onCall', 'First'), null);
    await publish(runner, inOrder('late', [taskOf('first', 'li', 'standard')]));
    const { alertId } = await beLate();
    await organisation().savePolicy(owner, telling('owner', 'Second'), 1);

    await expect(organisation().removeSchedule(owner, 'duty')).rejects.toMatchObject({
      ids: { alerts: 'standard' },
    });
    await runner.runtime.alerts.resolve(owner, alertId, 'seen to');
    await organisation().removeSchedule(owner, 'duty');
  });

  it('stays when whoever names it comes first by a moment: the removal waits and then sees it', async () => {
    await organisation().saveCalendar(owner, calendar('spare'), null);
    const other = new Client({ connectionString: runner.database.connectionString });
    await other.connect();
    await other.query('BEGIN');
    await other.query('UPDATE organisation SET revision = revision + 1');
    await other.query(
      `INSERT INTO policy_revision (id, policy_key, number, content) VALUES ('pol_x', 'late', 1, $1)`,
      [JSON.stringify({ ...telling('owner', 'Late'), key: 'late', calendar: 'spare' })],
    );
    const removal = organisation()
      .removeCalendar(owner, 'spare')
      .then(
        () => 'removed',
        (error: unknown) => error,
      );
    await waitingForOther();
    await other.query('COMMIT');
    await other.end();
    expect(await removal).toMatchObject({ code: 'IN_USE', ids: { policies: 'late' } });
    expect(keysOf(await organisation().calendars(owner))).toEqual(['spare']);
  });
});

/** Resolves once a connection to this database waits for the lock of another. */
async function waitingForOther(): Promise<void> {
  for (;;) {
    const waiting = await runner.rows(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (waiting.length > 0) return;
  }
}

describe('a policy that was removed', () => {
  it('stays readable for the alerts that climbed it', async () => {
    await organisation().savePolicy(owner, telling('owner', 'First'), null);
    await publish(runner, inOrder('late', [taskOf('first', 'li', 'standard')]));
    const { runId, alertId } = await beLate();
    await runner.runtime.tasks.complete(as('li'), `${runId}.1`, filled);
    await runner.calm();
    await withoutDeadline();
    await organisation().removePolicy(owner, 'standard');
    await organisation().savePolicy(owner, telling('onCall', 'Anew'), null);

    const { alert, policy } = await runner.runtime.alerts.get(owner, alertId);
    expect(alert).toMatchObject({ status: 'resolved', policyKey: 'standard', policyName: { en: 'First' } });
    expect(policy).toEqual(telling('owner', 'First'));
  });

  it('leaves its key to a new one, which counts on and shares nothing with it', async () => {
    await organisation().savePolicy(owner, telling('owner', 'First'), null);
    await organisation().savePolicy(owner, telling('owner', 'First, reworded'), 1);
    await organisation().removePolicy(owner, 'standard');
    await organisation().savePolicy(owner, telling('owner', 'Anew'), null);

    expect(await organisation().policies(owner)).toMatchObject([
      { key: 'standard', name: { en: 'Anew' }, revision: 3 },
    ]);
    expect(
      await runner.rows('SELECT number, removed_at IS NULL AS counts FROM policy_revision ORDER BY number'),
    ).toEqual([
      { number: 1, counts: false },
      { number: 2, counts: false },
      { number: 3, counts: true },
    ]);
    await organisation().removePolicy(owner, 'standard');
    expect(keysOf(await organisation().policies(owner))).toEqual([]);
  });
});

describe('the default calendar', () => {
  it('stays until another is the default, and nothing is made the default that is not there', async () => {
    await organisation().saveCalendar(owner, calendar('office'), null);
    await organisation().saveCalendar(owner, roundTheClock, null);
    await expect(organisation().removeCalendar(owner, 'round-the-clock')).rejects.toMatchObject({
      code: 'CALENDAR_IS_DEFAULT',
      ids: { id: 'round-the-clock' },
    });
    await organisation().saveSettings(owner, { defaultCalendar: 'office' });
    await organisation().removeCalendar(owner, 'round-the-clock');
    await expect(organisation().saveSettings(owner, { defaultCalendar: 'round-the-clock' })).rejects.toThrow(
      NotFound,
    );
  });
});

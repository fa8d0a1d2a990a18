import {
  type Actor,
  AlertClosed,
  type AlertStimulus,
  type EscalationPolicy,
  EscalationPolicy as PolicySchema,
  type SopflowError,
  type Told,
} from '@sopflow/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolverOver } from '../assignment/resolverOver.ts';
import { alertSummary } from '../read/summary.ts';
import { replay } from '../replay/replay.ts';
import { document, end, flow, task } from '../scenarios/draw.ts';
import { HOUR, MINUTE, MONDAY } from '../scenarios/organisation.ts';
import { TEAM } from '../scenarios/story.ts';
import { factsOf, SYSTEM, World } from '../scenarios/world.ts';
import { compilePolicy } from './compilePolicy.ts';
import { reachedNobody } from './reached.ts';

const hours = (amount: number) => ({ amount, unit: 'hours' as const });
const minutes = (amount: number) => ({ amount, unit: 'minutes' as const });

const standard: EscalationPolicy = PolicySchema.parse({
  key: 'standard',
  name: { en: 'Standard' },
  base: 'wall',
  levels: [
    { after: hours(0), notify: [{ to: 'owner' }], channels: ['inApp'] },
    {
      after: hours(2),
      notify: [{ to: 'person', personId: 'bo' }],
      channels: ['email'],
      acknowledgeWithin: minutes(15),
    },
    {
      after: hours(4),
      notify: [{ to: 'sopOwner' }],
      channels: ['email', 'webhook'],
      actions: ['raisePriority', 'reassignToDeputy'],
    },
  ],
  repeatLast: hours(24),
});

const ME: Actor = { kind: 'person', personId: 'bo' };

class Alert {
  readonly world = new World(
    document(flow([task('a', 'ann'), end('z')], ['a --done--> z'])),
    resolverOver(TEAM, MONDAY),
    MONDAY,
  );
  readonly id = 'a_r_1.1';

  constructor(policy: EscalationPolicy = standard, dueAt = MONDAY) {
    const cause = {
      runId: 'r_1',
      sopKey: 'test',
      runTitle: 'Test',
      stepId: 'a',
      stepName: { en: 'a' },
      taskIds: ['r_1.1'],
      ownerIds: ['ann'],
      sopOwnerId: 'owner',
      starterId: null,
      dueAt,
    };
    const raised = this.world.beginOn(compilePolicy(policy), this.id, { type: 'raise', cause });
    if (!raised.ok) throw raised.error;
  }

  get stands() {
    const { status, level, nextAt } = alertSummary(this.instance.snapshot);
    return { status, level, nextAt };
  }

  get instance() {
    return this.world.get(this.id);
  }

  sends(stimulus: AlertStimulus, actor: Actor = SYSTEM): SopflowError | null {
    const decision = this.world.send(this.id, stimulus, actor);
    return decision.ok ? null : decision.error;
  }

  passes(milliseconds: number): void {
    const until = this.world.now + milliseconds;
    for (let next = this.stands.nextAt; next !== null && next <= until; next = this.stands.nextAt) {
      this.world.now = Math.max(this.world.now, next);
      for (const key of this.instance.timers.keys()) this.sends({ type: 'timerFired', key });
    }
    this.world.now = until;
  }
}

test('the first level begins at once; the others when their time comes or nobody acknowledges', () => {
  const alert = new Alert();
  expect(alert.stands).toEqual({ status: 'open', level: 1, nextAt: MONDAY + 2 * HOUR });
  alert.passes(2 * HOUR);
  // fifteen minutes to acknowledge come before the fourth hour
  expect(alert.stands).toEqual({ status: 'open', level: 2, nextAt: MONDAY + 2 * HOUR + 15 * MINUTE });
  alert.passes(15 * MINUTE);
  expect(alert.stands).toEqual({ status: 'open', level: 3, nextAt: MONDAY + 26 * HOUR + 15 * MINUTE });
  expect(factsOf(alert.instance).filter((fact) => fact.type === 'levelReached')).toEqual([
    { type: 'levelReached', level: 1, recipientIds: ['ann'] },
    { type: 'levelReached', level: 2, recipientIds: ['bo'] },
    { type: 'levelReached', level: 3, recipientIds: ['owner'] },
  ]);
  expect(
    alert.instance.outbox.flatMap((sent) =>
      sent.effect === 'send' ? [`${sent.to} ${sent.stimulus.type}`] : [],
    ),
  ).toEqual(['r_1 raisePriority', 'r_1 reassignToDeputy']);
});

test('the last level begins again every day until somebody acknowledges', () => {
  const alert = new Alert();
  alert.passes(3 * 24 * HOUR);
  const levels = factsOf(alert.instance).flatMap((fact) =>
    fact.type === 'levelReached' ? [fact.level] : [],
  );
  expect(levels).toEqual([1, 2, 3, 3, 3]);
  alert.sends({ type: 'acknowledge' }, ME);
  expect(alert.stands).toEqual({ status: 'acknowledged', level: 3, nextAt: null });
  expect(alert.instance.timers.size).toBe(0);
});

test('acknowledging stops the climb; resolving ends the alert; a resolved alert takes no more from people', () => {
  const alert = new Alert();
  expect(alert.sends({ type: 'acknowledge' }, ME)).toBeNull();
  alert.passes(48 * HOUR);
  expect(alert.stands.level).toBe(1);
  expect(alert.sends({ type: 'acknowledge' }, ME)).toBeNull();
  expect(factsOf(alert.instance).filter((fact) => fact.type === 'alertAcknowledged')).toHaveLength(1);
  alert.sends({ type: 'resolve', reason: 'stepLeft' });
  expect(alert.stands.status).toBe('resolved');
  expect(alert.sends({ type: 'resolve', reason: 'again' })).toBeNull();
  expect(alert.sends({ type: 'acknowledge' }, ME)).toBeInstanceOf(AlertClosed);
});

test('a first level with a delay is waited for', () => {
  const [first, ...others] = standard.levels;
  const patient: EscalationPolicy = {
    ...standard,
    levels: first === undefined ? [] : [{ ...first, after: hours(1) }, ...others],
  };
  const alert = new Alert(patient);
  expect(alert.stands).toEqual({ status: 'open', level: 0, nextAt: MONDAY + HOUR });
  alert.passes(HOUR);
  expect(alert.stands.level).toBe(1);
});

test('an alert that comes late climbs at once to where it should be, level by level', () => {
  const alert = new Alert(standard, MONDAY - 3 * HOUR);
  expect(alert.stands).toEqual({ status: 'open', level: 1, nextAt: MONDAY });
  alert.passes(0);
  expect(alert.stands.level).toBe(2);
});

test('replaying an alert gives its snapshot', () => {
  const alert = new Alert();
  alert.passes(30 * HOUR);
  alert.sends({ type: 'acknowledge' }, ME);
  expect(replay(alert.instance.machine, alert.instance.events, alert.id)).toStrictEqual(
    alert.instance.snapshot,
  );
});

const NOBODY: Told = { delivered: 0, waiting: 0, failed: 1, notSetUp: 0, read: 0, unread: 0 };

test('a level that reaches nobody does not wait: the next begins at once, and the history says why', () => {
  const alert = new Alert();
  alert.passes(MINUTE);
  alert.sends({ type: 'deliveryGivenUp', level: 1, told: NOBODY });
  expect(alert.stands).toEqual({ status: 'open', level: 2, nextAt: MONDAY + 16 * MINUTE });
  expect(alert.instance.events.at(-1)?.facts.map((fact) => fact.type)).toEqual([
    'levelUnreached',
    'timerCancelled',
    'levelReached',
    'timerArmed',
  ]);
  expect([...alert.instance.timers.keys()]).toEqual(['level:3']);
});

test('news of a level that has passed, heard twice, or of an alert in good hands changes nothing', () => {
  const alert = new Alert();
  alert.sends({ type: 'deliveryGivenUp', level: 1, told: NOBODY });
  alert.sends({ type: 'deliveryGivenUp', level: 1, told: NOBODY });
  expect(alert.stands.level).toBe(2);
  alert.sends({ type: 'acknowledge' }, ME);
  alert.sends({ type: 'deliveryGivenUp', level: 2, told: NOBODY });
  expect(alert.stands).toEqual({ status: 'acknowledged', level: 2, nextAt: null });
  alert.sends({ type: 'resolve', reason: 'stepLeft' });
  alert.sends({ type: 'deliveryGivenUp', level: 2, told: NOBODY });
  expect(alert.stands.status).toBe('resolved');
});

test('the last level has nowhere to climb: it says so once each time, and begins again when it would have', () => {
  const alert = new Alert();
  for (const level of [1, 2, 3, 3]) alert.sends({ type: 'deliveryGivenUp', level, told: NOBODY });
  expect(alert.stands).toEqual({ status: 'open', level: 3, nextAt: MONDAY + 24 * HOUR });
  const unreached = () =>
    factsOf(alert.instance).flatMap((fact) => (fact.type === 'levelUnreached' ? [fact.level] : []));
  expect(unreached()).toEqual([1, 2, 3]);
  alert.passes(24 * HOUR);
  alert.sends({ type: 'deliveryGivenUp', level: 3, told: NOBODY });
  expect(unreached()).toEqual([1, 2, 3, 3]);
  expect(alert.stands.nextAt).toBe(MONDAY + 48 * HOUR);
  expect(replay(alert.instance.machine, alert.instance.events, alert.id)).toStrictEqual(
    alert.instance.snapshot,
  );
});

test.each<readonly [string, Partial<Told>, boolean]>([
  ['everything failed', {}, true],
  ['a webhook took it', { delivered: 1 }, false],
  ['one mail is still to be tried again', { waiting: 1 }, false],
  ['somebody read it in the app', { read: 1, unread: 1 }, false],
  ['nobody has read it in the app', { unread: 2 }, true],
  ['the app is the only way that is set up', { failed: 0, notSetUp: 1, unread: 1 }, false],
  ['no way is set up', { failed: 0, notSetUp: 1 }, true],
])('%s', (_how, more, nobody) => {
  expect(reachedNobody({ ...NOBODY, ...more })).toBe(nobody);
  const alert = new Alert();
  alert.sends({ type: 'deliveryGivenUp', level: 1, told: { ...NOBODY, ...more } });
  expect(alert.stands.level).toBe(nobody ? 2 : 1);
});

test('whatever happens to an alert, its level never falls, one timer at most is armed, and a replay gives its snapshot', () => {
  const told = fc.record({
    delivered: fc.nat(1),
    waiting: fc.nat(1),
    failed: fc.nat(2),
    notSetUp: fc.nat(1),
    read: fc.nat(1),
    unread: fc.nat(1),
  });
  const happening = fc.oneof(
    fc.record({ type: fc.constant('deliveryGivenUp' as const), level: fc.nat(4), told }),
    fc.record({ type: fc.constant('passes' as const), milliseconds: fc.nat(30 * HOUR) }),
    fc.constant({ type: 'acknowledge' as const }),
    fc.constant({ type: 'resolve' as const, reason: 'stepLeft' }),
  );
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 20 }), (happenings) => {
      const alert = new Alert();
      for (const one of happenings) {
        const { level, status } = alert.stands;
        if (one.type === 'passes') alert.passes(one.milliseconds);
        else alert.sends(one);
        expect(alert.stands.level).toBeGreaterThanOrEqual(level);
        if (status !== 'open') expect(alert.stands.level).toBe(level);
        expect(alert.instance.timers.size).toBe(alert.stands.nextAt === null ? 0 : 1);
      }
      expect(replay(alert.instance.machine, alert.instance.events, alert.id)).toStrictEqual(
        alert.instance.snapshot,
      );
    }),
  );
});

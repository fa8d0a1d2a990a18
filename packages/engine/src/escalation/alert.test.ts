import {
  type Actor,
  AlertClosed,
  type AlertStimulus,
  type EscalationPolicy,
  EscalationPolicy as PolicySchema,
  type SopflowError,
} from '@sopflow/model';
import { expect, test } from 'vitest';
import { resolverOver } from '../assignment/resolverOver.ts';
import { alertSummary } from '../read/summary.ts';
import { replay } from '../replay/replay.ts';
import { document, end, flow, task } from '../scenarios/draw.ts';
import { HOUR, MINUTE, MONDAY } from '../scenarios/organisation.ts';
import { TEAM } from '../scenarios/story.ts';
import { factsOf, SYSTEM, World } from '../scenarios/world.ts';
import { compilePolicy } from './compilePolicy.ts';

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

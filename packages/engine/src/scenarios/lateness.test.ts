import type { EscalationPolicy } from '@sopflow/model';
import { expect, test } from 'vitest';
import { resolverOver } from '../assignment/resolverOver.ts';
import { document, end, flow, parallel, phase, task } from './draw.ts';
import { HOUR, MONDAY } from './organisation.ts';
import { Story, TEAM } from './story.ts';

const within = (amount: number, more: object = {}) => ({
  deadline: {
    kind: 'within' as const,
    span: { amount, unit: 'hours' as const },
    base: 'wall' as const,
    ...more,
  },
});
const standard: EscalationPolicy = { key: 'standard', name: { en: 'Standard' }, base: 'wall', levels: [] };
const resolver = resolverOver(
  { ...TEAM, policies: new Map([['standard', { id: 'p_1', policy: standard }]]) },
  MONDAY,
);

function told(steps: Parameters<typeof flow>[0], arrows: readonly string[], more: object = {}): Story {
  return new Story(document(flow(steps, arrows), more), {}, resolver);
}

test('the owner is reminded at a share of the time, and the policy begins when it is over', () => {
  const story = told(
    [task('a', 'ann', within(10, { remindAt: [80], policy: 'standard' })), end('z')],
    ['a --done--> z'],
  );
  story.passes(8 * HOUR);
  expect(
    story.sent('notify').map(({ notice }) => [notice.topic, notice.recipientIds, notice.about.taskId]),
  ).toEqual([['taskReminder', ['ann'], 'r_1.1']]);
  story.passes(2 * HOUR);
  expect(story.facts('deadlinePassed')).toEqual([
    { type: 'deadlinePassed', stepId: 'a', dueAt: MONDAY + 10 * HOUR, alertId: 'a_r_1.1' },
  ]);
  expect(story.sent('raiseAlert')[0]).toMatchObject({
    policy: 'standard',
    cause: {
      runId: 'r_1',
      taskIds: ['r_1.1'],
      ownerIds: ['ann'],
      sopOwnerId: 'owner',
      dueAt: MONDAY + 10 * HOUR,
    },
  });
  story.does('ann', 'a');
  expect(story.sent('send').map(({ to, stimulus }) => [to, stimulus.type])).toEqual([['a_r_1.1', 'resolve']]);
});

test('done in time, nothing is left armed and nobody is told', () => {
  const story = told(
    [task('a', 'ann', within(10, { remindAt: [50, 80], policy: 'standard' })), task('b', 'bo'), end('z')],
    ['a --done--> b', 'b --done--> z'],
  );
  expect(story.run.timers.size).toBe(3);
  story.does('ann', 'a');
  expect(story.run.timers.size).toBe(0);
  story.passes(20 * HOUR);
  expect(story.run.outbox).toEqual([]);
});

test('without a policy the people themselves are told', () => {
  const story = told([task('a', 'ann', within(1)), end('z')], ['a --done--> z']);
  story.passes(HOUR);
  expect(story.sent('notify').map(({ notice }) => [notice.topic, notice.recipientIds])).toEqual([
    ['deadlinePassed', ['ann']],
  ]);
});

test('a late phase, and a late run, name every task that is open in them', () => {
  const inside = flow(
    [
      parallel(
        'both',
        { wait: 'all' },
        {
          l: flow([task('a', 'ann'), end('e1')], ['a --done--> e1']),
          r: flow([task('b', 'bo'), end('e2')], ['b --done--> e2']),
        },
      ),
      end('out'),
    ],
    ['both --done--> out'],
  );
  const story = told(
    [phase('work', inside, within(2, { policy: 'standard' })), end('z')],
    ['work --done--> z'],
    within(3, { policy: 'standard' }),
  );
  story.passes(3 * HOUR);
  expect(story.sent('raiseAlert').map(({ cause }) => [cause.stepId, cause.taskIds, cause.ownerIds])).toEqual([
    ['work', ['r_1.1', 'r_1.2'], ['ann', 'bo']],
    [null, ['r_1.1', 'r_1.2'], ['ann', 'bo']],
  ]);
  story.sends({ type: 'cancel', reason: 'enough' });
  expect(story.sent('send').map(({ to }) => to)).toEqual(['a_r_1.1', 'a_r_1.2']);
});

test('what was late before a suspension is late again after it', () => {
  const story = told([task('a', 'ann', within(1, { policy: 'standard' })), end('z')], ['a --done--> z']);
  story.passes(HOUR);
  story.sends({ type: 'suspend', reason: 'pause' });
  expect(story.sent('send').map(({ to }) => to)).toEqual(['a_r_1.1']);
  story.passes(HOUR);
  story.sends({ type: 'resume' });
  story.passes(1);
  expect(story.sent('raiseAlert').map(({ alertId }) => alertId)).toEqual(['a_r_1.1', 'a_r_1.2']);
});

test('an escalation raises the priority and hands over to the deputy; news of closed tasks change nothing', () => {
  const people = {
    ...TEAM,
    positions: new Map([
      [
        'tester',
        {
          key: 'tester',
          name: { en: 'Tester' },
          duties: null,
          holderIds: ['ann'],
          deputyId: 'dee',
          reportsTo: null,
        },
      ],
    ]),
  };
  const story = new Story(
    document(
      flow(
        [task('a', '', { assignment: { strategies: [{ by: 'position', position: 'tester' }] } }), end('z')],
        ['a --done--> z'],
      ),
    ),
    {},
    resolverOver(people, MONDAY),
  );
  story.sends({ type: 'raisePriority', taskId: 'r_1.1' });
  story.sends({ type: 'reassignToDeputy', taskId: 'r_1.1' });
  expect(story.tasks[0]).toMatchObject({ priority: 'high', ownerId: 'dee' });
  story.does('dee', 'a');
  expect(story.sends({ type: 'raisePriority', taskId: 'r_1.1' })).toBeNull();
});

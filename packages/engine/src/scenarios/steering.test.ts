import { RunEnded, RunSuspended, UnknownStep } from '@sopflow/model';
import { expect, test } from 'vitest';
import { summary } from '../read/summary.ts';
import { action, document, end, flow, parallel, subrun, task } from './draw.ts';
import { DAY, HOUR } from './organisation.ts';
import { Story } from './story.ts';

const due = {
  deadline: { kind: 'within' as const, span: { amount: 4, unit: 'hours' as const }, base: 'wall' as const },
};
const twoLanes = parallel(
  'both',
  { wait: 'all' },
  {
    left: flow(
      [task('l1', 'ann', due), task('l2', 'ann'), end('lEnd')],
      ['l1 --done--> l2', 'l2 --done--> lEnd'],
    ),
    right: flow(
      [task('r1', 'bo', due), task('r2', 'bo'), end('rEnd')],
      ['r1 --done--> r2', 'r2 --done--> rEnd'],
    ),
  },
);
const launch = document(
  flow(
    [task('plan', 'cai'), twoLanes, task('after', 'dee'), end('z')],
    ['plan --done--> both', 'both --done--> after', 'after --done--> z'],
  ),
);

function inLanes(): Story {
  const story = new Story(launch);
  story.does('cai', 'plan');
  return story;
}

test('a jump within a lane touches only that lane', () => {
  const story = inLanes();
  const right = story.taskAt('r1');
  story.sends({ type: 'jump', to: 'l2', reason: 'Known already.' });
  expect(story.at).toEqual(expect.arrayContaining(['both', 'l2', 'r1']));
  expect(story.taskAt('r1')).toBe(right);
  expect([...story.run.timers.keys()]).toEqual(['r1:1:due']);
});

test('a jump out of a block closes what is open in it, and one into a lane begins the others too', () => {
  const story = inLanes();
  story.sends({ type: 'jump', to: 'plan', reason: 'Plan again.' });
  expect(story.at).toEqual(['plan']);
  expect(story.run.timers.size).toBe(0);
  story.sends({ type: 'jump', to: 'r2', reason: 'Skip.' });
  expect(story.at).toEqual(expect.arrayContaining(['both', 'l1', 'r2']));
});

test('jumping back into a lane that had ended opens it again', () => {
  const story = inLanes();
  story.does('ann', 'l1');
  story.does('ann', 'l2');
  story.sends({ type: 'jump', to: 'l2', reason: 'Not good enough.' });
  story.does('bo', 'r1');
  story.does('bo', 'r2');
  expect(story.at).toEqual(['both', 'l2']);
  story.does('ann', 'l2');
  expect(story.at).toEqual(['after']);
});

test('a task is sent back to where the run has been, and nowhere else', () => {
  const story = inLanes();
  const back = (to: string) =>
    story.sends(
      { type: 'sendBack', taskId: story.taskAt('l1'), to, reason: 'Wrong plan.' },
      { kind: 'person', personId: 'ann' },
    );
  expect(back('after')).toBeInstanceOf(UnknownStep);
  expect(back('r1')).toBeInstanceOf(UnknownStep);
  expect(back('plan')).toBeNull();
  expect(story.at).toEqual(['plan']);
  expect(story.facts('sentBack')).toEqual([
    { type: 'sentBack', from: 'l1', to: 'plan', reason: 'Wrong plan.' },
  ]);
});

test('a suspended run keeps what was left of its deadlines', () => {
  const story = inLanes();
  story.passes(HOUR);
  const before = Object.fromEntries(story.run.timers);
  story.sends({ type: 'suspend', reason: 'Stocktaking.' }, { kind: 'person', personId: 'owner' });
  expect(story.run.timers.size).toBe(0);
  expect(story.does('ann', 'l1')).toBeInstanceOf(RunSuspended);
  story.world.now += 2 * DAY;
  story.sends({ type: 'resume' }, { kind: 'person', personId: 'owner' });
  expect(Object.fromEntries(story.run.timers)).toEqual(
    Object.fromEntries(Object.entries(before).map(([key, dueAt]) => [key, dueAt + 2 * DAY])),
  );
  expect(story.tasks.find((task_) => task_.stepId === 'l1')?.dueAt).toBe((before['l1:1:due'] ?? 0) + 2 * DAY);
  expect(story.does('ann', 'l1')).toBeNull();
});

test('what is answered while a run is suspended counts when it goes on', () => {
  const story = new Story(
    document(
      flow(
        [
          parallel(
            'p',
            { wait: 'all' },
            {
              a: flow(
                [
                  action('call', { do: 'http', method: 'GET', url: 'https://example.com' }),
                  task('seen', 'ann'),
                  end('aEnd'),
                ],
                ['call --done--> seen', 'call --failed--> seen', 'seen --done--> aEnd'],
              ),
              b: flow(
                [subrun('other', 'x'), end('bEnd')],
                ['other --done--> bEnd', 'other --failed--> bEnd'],
              ),
            },
          ),
          end('z'),
        ],
        ['p --done--> z'],
      ),
    ),
  );
  story.sends({ type: 'suspend', reason: 'pause' });
  const answer = { type: 'actionDone', key: story.sent('requestAction')[0]?.key ?? '', result: {} } as const;
  story.sends(answer);
  story.sends(answer);
  story.sends({ type: 'childEnded', childId: 'r_1-1', result: 'completed', data: {} });
  expect(story.tasks).toEqual([]);
  expect(story.facts('actionEnded')).toHaveLength(1);
  story.sends({ type: 'resume' });
  expect(story.at).toEqual(['p', 'seen']);
  story.does('ann', 'seen');
  expect(story.status).toBe('completed');
});

test.each(['withdraw', 'cancel'] as const)('%s ends the run and closes everything', (type) => {
  const story = inLanes();
  story.sends({ type, reason: 'No longer needed.' }, { kind: 'person', personId: 'ann' });
  expect(summary(story.run.snapshot)).toMatchObject({ status: 'cancelled', tasks: [], timers: [] });
  expect(story.facts('runEnded')).toEqual([
    { type: 'runEnded', result: 'cancelled', reason: 'No longer needed.' },
  ]);
  expect(
    story.sends({ type: 'jump', to: 'plan', reason: '' }, { kind: 'person', personId: 'ann' }),
  ).toBeInstanceOf(RunEnded);
  expect(story.sends({ type: 'cancel', reason: 'again' })).toBeNull();
});

import { expect, test } from 'vitest';
import { deliver } from '../properties/randomPath.ts';
import { scopeOf } from '../read/scopeOf.ts';
import { summary } from '../read/summary.ts';
import { document, each, end, flow, subrun, task } from './draw.ts';
import { Story } from './story.ts';

test('a sub-run is waited for, and what it left behind is there', () => {
  const story = new Story(
    document(
      flow(
        [subrun('shipping', 'ship-it', { city: '"Suzhou"' }), task('fix', 'ann'), end('z')],
        ['shipping --done--> z', 'shipping --failed--> fix', 'fix --done--> z'],
      ),
    ),
  );
  const child = story.sent('startChild')[0]?.child;
  expect(child).toMatchObject({
    childId: 'r_1-1',
    of: { sop: 'ship-it' },
    parentId: 'r_1',
    input: { city: 'Suzhou' },
    starterId: 'ann',
  });
  story.sends({ type: 'childEnded', childId: 'r_1-1', result: 'completed', data: { boxes: 2 } });
  expect(story.status).toBe('completed');
  expect(scopeOf(story.run.snapshot, 0)['shipping']).toEqual({ boxes: 2, outcome: 'done' });
  expect(story.sends({ type: 'childEnded', childId: 'r_1-1', result: 'completed', data: {} })).toBeNull();
});

test('leaving a sub-run cancels it', () => {
  const story = new Story(
    document(
      flow(
        [subrun('shipping', 'ship-it'), task('fix', 'ann'), end('z')],
        ['shipping --done--> z', 'shipping --failed--> fix', 'fix --done--> z'],
      ),
    ),
  );
  story.sends({ type: 'jump', to: 'fix', reason: 'Too slow.' });
  expect(story.sent('send').map(({ to, stimulus }) => [to, stimulus.type])).toEqual([['r_1-1', 'cancel']]);
});

const inside = flow(
  [task('ask', 'ann', { form: [{ type: 'number', key: 'score', name: { en: 'Score' } }] }), end('asked')],
  ['ask --done--> asked'],
);

function surveying(
  join: Parameters<typeof each>[2],
  channels: readonly string[],
  order: 'together' | 'oneByOne' = 'together',
): Story {
  const survey = document(
    flow(
      [
        each('survey', 'start.channels', join, inside, order),
        task('sum', 'bo'),
        task('sorry', 'cai'),
        end('z'),
      ],
      ['survey --done--> sum', 'survey --failed--> sorry', 'sum --done--> z', 'sorry --done--> z'],
    ),
    {
      startForm: [{ type: 'list', key: 'channels', name: { en: 'Channels' } }],
    },
  );
  const story = new Story(survey, channels.length === 0 ? {} : { channels: [...channels] });
  deliver(story.world);
  return story;
}

/** Ann asks one channel; its run is `r_1-<place>`. */
function asks(story: Story, place: number): void {
  story.world.send(
    `r_1-${place}`,
    {
      type: 'completeTask',
      taskId: `r_1-${place}.1`,
      outcome: 'done',
      values: { score: place * 10 },
      checked: [],
    },
    { kind: 'person', personId: 'ann' },
  );
  deliver(story.world);
}

test('three of five: done with the third, the rest is cancelled', () => {
  const story = surveying({ wait: 'count', needed: 3 }, ['web', 'shop', 'phone', 'mail', 'chat']);
  expect(summary(story.world.get('r_1-4').snapshot)).toMatchObject({ title: 'Test · mail', parentId: 'r_1' });
  asks(story, 5);
  asks(story, 1);
  expect(story.at).toEqual(['survey']);
  asks(story, 2);
  expect(story.at).toEqual(['sum']);
  expect(['r_1-3', 'r_1-4'].map((id) => summary(story.world.get(id).snapshot).status)).toEqual([
    'cancelled',
    'cancelled',
  ]);
  expect(scopeOf(story.run.snapshot, 0)['survey']).toMatchObject({
    done: 3,
    results: [{ ask: { score: 10 } }, { ask: { score: 20 } }, null, null, { ask: { score: 50 } }],
  });
});

test('one by one: the next begins when the one before ended; a failure that can no longer be made good fails the step', () => {
  const story = surveying({ wait: 'all' }, ['web', 'shop', 'phone'], 'oneByOne');
  expect(story.world.instances.has('r_1-2')).toBe(false);
  asks(story, 1);
  expect(story.world.instances.has('r_1-2')).toBe(true);
  story.world.send('r_1-2', { type: 'cancel', reason: 'closed' }, { kind: 'person', personId: 'bo' });
  deliver(story.world);
  expect(story.at).toEqual(['sorry']);
  expect(story.world.instances.has('r_1-3')).toBe(false);
});

test('an empty list is done, and what is no list fails', () => {
  const empty = document(
    flow(
      [each('survey', '[]', { wait: 'all' }, inside), task('sorry', 'cai'), end('z')],
      ['survey --done--> z', 'survey --failed--> sorry', 'sorry --done--> z'],
    ),
  );
  expect(new Story(empty).status).toBe('completed');
  expect(surveying({ wait: 'all' }, []).at).toEqual(['sorry']);
});

test('an item sees itself, its place, and what the run around it knows', () => {
  const story = surveying({ wait: 'all' }, ['web', 'shop']);
  expect(scopeOf(story.world.get('r_1-2').snapshot, 0)).toMatchObject({
    item: 'shop',
    index: 2,
    start: { channels: ['web', 'shop'] },
  });
});

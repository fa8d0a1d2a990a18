import { expect, test } from 'vitest';
import { document, end, flow, parallel, task } from './draw.ts';
import { Story } from './story.ts';

const drawn = flow(
  [
    parallel(
      'respond',
      { wait: 'all' },
      {
        restore: flow([task('repair', 'ann'), end('repaired')], ['repair --done--> repaired']),
        inform: flow([task('tell', 'bo'), end('told')], ['tell --done--> told']),
      },
    ),
    end('z'),
  ],
  ['respond --done--> z'],
);

test('an emergency plan tells whoever has its first tasks, and its owner, by every channel', () => {
  const story = new Story(document(drawn, { kind: 'emergency' }));
  expect(story.sent('notify').map(({ notice }) => notice)).toMatchObject([
    {
      topic: 'planStarted',
      recipientIds: ['ann', 'bo', 'owner'],
      channels: ['inApp', 'email', 'webhook'],
      about: { runId: 'r_1', taskId: 'r_1.1', stepId: null },
    },
  ]);
});

test('an ordinary SOP begins without noise', () => {
  expect(new Story(document(drawn)).sent('notify')).toEqual([]);
});

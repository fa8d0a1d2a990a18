import { FormInvalid, NotYourTask, TaskClosed, UnknownOutcome } from '@sopflow/model';
import { expect, test } from 'vitest';
import { document, end, flow, task } from './draw.ts';
import { Story } from './story.ts';

const testing = document(
  flow(
    [
      task('build', 'ann'),
      task('testing', 'bo', {
        form: [{ type: 'number', key: 'defects', name: { en: 'Defects' }, min: 0, required: true }],
        checklist: [{ id: 'phone', text: { en: 'Tried on a phone' } }],
        outcomes: [
          { id: 'pass', name: { en: 'Pass' } },
          { id: 'fail', name: { en: 'Fail' }, reasonRequired: true },
        ],
      }),
      end('finished'),
    ],
    ['build --done--> testing', 'testing --pass--> finished', 'testing --fail--> build'],
  ),
);

test('a task leads on by its outcome, and back again for rework', () => {
  const story = new Story(testing);
  expect(story.at).toEqual(['build']);
  story.does('ann', 'build');
  story.does('bo', 'testing', 'fail', { defects: 2 }, { reason: 'The cart is empty.' });
  expect(story.at).toEqual(['build']);
  story.does('ann', 'build');
  story.does('bo', 'testing', 'pass', { defects: 0 }, { checked: ['phone'] });
  expect(story.status).toBe('completed');
  expect(story.facts('stepEntered').map((fact) => fact.stepId)).toEqual([
    'build',
    'testing',
    'build',
    'testing',
    'finished',
  ]);
  expect(story.facts('taskClosed').map((fact) => fact.reason)).toEqual([
    undefined,
    'The cart is empty.',
    undefined,
    undefined,
  ]);
});

test('what is missing is refused with the place of each field, and nothing changes', () => {
  const story = new Story(testing);
  story.does('ann', 'build');
  const before = story.run.snapshot;
  const refusal = story.does('bo', 'testing', 'pass', { defects: -1, extra: 1 });
  expect(refusal).toBeInstanceOf(FormInvalid);
  expect(refusal?.problems.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
    '/values/defects tooSmall',
    '/values/extra unknown',
    '/checked/phone required',
  ]);
  expect(story.does('bo', 'testing', 'fail', { defects: 1 })?.problems.map(({ pointer }) => pointer)).toEqual(
    ['/reason'],
  );
  expect(story.does('bo', 'testing', 'maybe', { defects: 1 })).toBeInstanceOf(UnknownOutcome);
  expect(story.run.snapshot).toBe(before);
});

test('of two who complete the same task one wins', () => {
  const story = new Story(testing);
  const taskId = story.taskAt('build');
  const complete = { type: 'completeTask', taskId, outcome: 'done', values: {}, checked: [] } as const;
  expect(story.sends(complete, { kind: 'person', personId: 'ann' })).toBeNull();
  expect(story.sends(complete, { kind: 'person', personId: 'bo' })).toBeInstanceOf(TaskClosed);
});

test('a candidate claims, gives back, and is refused where somebody else has claimed', () => {
  const shared = document(
    flow(
      [task('pick', 'ann', { assignment: { strategies: [{ by: 'formField', field: 'who' }] } }), end('z')],
      ['pick --done--> z'],
    ),
    {
      startForm: [{ type: 'list', key: 'who', name: { en: 'Who' } }],
    },
  );
  const story = new Story(shared, { who: ['bo', 'cai'] });
  const taskId = story.taskAt('pick');
  expect(story.tasks[0]).toMatchObject({ ownerId: null, candidateIds: ['bo', 'cai'] });
  expect(story.sends({ type: 'claimTask', taskId }, { kind: 'person', personId: 'dee' })).toBeInstanceOf(
    NotYourTask,
  );
  expect(story.sends({ type: 'claimTask', taskId }, { kind: 'person', personId: 'bo' })).toBeNull();
  expect(story.sends({ type: 'claimTask', taskId }, { kind: 'person', personId: 'cai' })).toBeInstanceOf(
    NotYourTask,
  );
  story.sends({ type: 'releaseTask', taskId }, { kind: 'person', personId: 'bo' });
  expect(story.tasks[0]).toMatchObject({ ownerId: null, candidateIds: ['bo', 'cai'] });
  story.sends({ type: 'reassignTask', taskId, to: 'dee' }, { kind: 'person', personId: 'owner' });
  expect(story.owners('pick')).toEqual(['dee']);
});

test('a start form is checked, and its values name the run', () => {
  const launch = document(flow([task('a', 'ann'), end('z')], ['a --done--> z']), {
    startForm: [{ type: 'text', key: 'product', name: { en: 'Product' }, required: true }],
    runTitle: 'Launch of {{ start.product }}',
  });
  expect(() => new Story(launch, {})).toThrow(FormInvalid);
  const story = new Story(launch, { product: 'Tea' });
  expect(story.facts('runStarted')[0]).toMatchObject({ title: 'Launch of Tea', sopOwnerId: 'owner' });
});

test('a point that is not on the checklist is refused', () => {
  const story = new Story(testing);
  story.does('ann', 'build');
  const refusal = story.does('bo', 'testing', 'pass', { defects: 0 }, { checked: ['phone', 'tablet'] });
  expect(refusal?.problems.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(['/checked/1 unknown']);
  expect(story.at).toEqual(['testing']);
});

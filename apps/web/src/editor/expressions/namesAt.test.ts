import { expect, test } from 'vitest';
import { end, flow, procedure, task } from '../../chart/graph/procedure.fixture.ts';
import { namesAt } from './namesAt.ts';

const words = {
  outcomeOf: (step: string) => `outcome of ${step}`,
  item: 'item',
  index: 'place',
  now: 'now',
  today: 'today',
  runTitle: 'title',
};

const document = procedure(
  flow(
    [
      {
        kind: 'task',
        id: 'ask',
        name: { en: 'Ask' },
        outcomes: [{ id: 'done', name: { en: 'Done' } }],
        form: [{ type: 'text', key: 'answer', name: { en: 'Answer' } }],
      },
      {
        kind: 'each',
        id: 'every',
        name: { en: 'Every' },
        items: 'start.list',
        join: { wait: 'all' },
        flow: flow([task('work'), end('worked')], ['work done worked']),
      },
      end('over'),
    ],
    ['ask done every', 'every done over', 'every failed over'],
  ),
);

test('a step sees what others filled in, not its own answer', () => {
  const paths = namesAt(document, 'over', words, 'en').paths.map(({ path }) => path);
  expect(paths).toContain('ask.answer');
  expect(paths).toContain('ask.outcome');
  expect(namesAt(document, 'ask', words, 'en').paths.map(({ path }) => path)).not.toContain('ask.answer');
});

test('item and index are known inside an each and nowhere else', () => {
  expect(namesAt(document, 'work', words, 'en').names).toContain('item');
  expect(namesAt(document, 'every', words, 'en').names).not.toContain('item');
});

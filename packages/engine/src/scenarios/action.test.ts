import { expect, test } from 'vitest';
import { scopeOf } from '../read/scopeOf.ts';
import { action, decision, document, end, flow, task } from './draw.ts';
import { MINUTE } from './organisation.ts';
import { Story } from './story.ts';

const call = {
  do: 'http' as const,
  method: 'POST' as const,
  url: 'https://shop.example.com/{{ start.product }}',
  body: { name: 'start.product' },
};
const launch = document(
  flow(
    [
      action('launch', call, { tries: 3, pause: { amount: 1, unit: 'minutes' } }),
      task('byHand', 'ann'),
      end('z'),
    ],
    ['launch --done--> z', 'launch --failed--> byHand', 'byHand --done--> z'],
  ),
  { startForm: [{ type: 'text', key: 'product', name: { en: 'Product' } }] },
);

test('an action is asked for with nothing left to decide, and its answer leads on', () => {
  const story = new Story(launch, { product: 'tea/../admin' });
  const [request] = story.sent('requestAction');
  expect(request?.request).toMatchObject({
    url: 'https://shop.example.com/tea%2F..%2Fadmin',
    body: { name: 'tea/../admin' },
  });
  story.sends({ type: 'actionDone', key: request?.key ?? '', result: { id: 7 } });
  expect(story.status).toBe('completed');
  expect(scopeOf(story.run.snapshot, 0)['launch']).toEqual({ id: 7, outcome: 'done' });
});

test('a failing action is tried again after pauses that double, then leaves by failed', () => {
  const story = new Story(launch, { product: 'tea' });
  const failNow = (): void => {
    story.sends({
      type: 'actionFailed',
      key: story.sent('requestAction').at(-1)?.key ?? '',
      error: 'no connection',
    });
  };
  failNow();
  story.passes(MINUTE);
  expect(story.sent('requestAction')).toHaveLength(2);
  failNow();
  story.passes(MINUTE);
  expect(story.sent('requestAction')).toHaveLength(2);
  story.passes(MINUTE);
  expect(story.sent('requestAction')).toHaveLength(3);
  failNow();
  expect(story.at).toEqual(['byHand']);
  expect(story.facts('actionRequested').map((fact) => fact.attempt)).toEqual([1, 2, 3]);
});

test('an answer to an earlier attempt changes nothing', () => {
  const story = new Story(launch, { product: 'tea' });
  const old = story.sent('requestAction')[0]?.key ?? '';
  story.sends({ type: 'actionFailed', key: old, error: 'slow' });
  story.passes(MINUTE);
  const before = story.run.snapshot;
  story.sends({ type: 'actionDone', key: old, result: {} });
  expect(story.run.snapshot).toBe(before);
});

test('data that was set is there at once for a decision; an expression that fails leaves by failed', () => {
  const counting = document(
    flow(
      [
        action('count', { do: 'setData', values: { total: 'start.n * 2' } }),
        decision('many', { yes: 'data.total > 5' }, 'no'),
        task('a', 'ann'),
        end('z'),
      ],
      ['count --done--> many', 'count --failed--> a', 'many --yes--> a', 'many --no--> z', 'a --done--> z'],
    ),
    { startForm: [{ type: 'number', key: 'n', name: { en: 'n' } }] },
  );
  const story = new Story(counting, { n: 3 });
  expect(story.at).toEqual(['a']);
  expect(story.facts('dataSet')[0]?.values).toEqual({ total: 6 });
  expect(new Story(counting, { n: 2 }).status).toBe('completed');
});

test('pauses double up to a year, so that a patient author does not wait for ever', () => {
  const patient = { tries: 20, pause: { amount: 100_000, unit: 'days' as const } };
  const story = new Story(
    document(
      flow(
        [action('call', { do: 'http', method: 'GET', url: 'https://example.com' }, patient), end('z')],
        ['call --done--> z', 'call --failed--> z'],
      ),
    ),
  );
  story.sends({
    type: 'actionFailed',
    key: story.sent('requestAction')[0]?.key ?? '',
    error: 'no connection',
  });
  expect([...story.run.timers.values()]).toEqual([story.world.now + 365 * 24 * 3_600_000]);
});

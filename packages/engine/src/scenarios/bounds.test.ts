import { type Json, RunBoundReached } from '@sopflow/model';
import { expect, test } from 'vitest';
import { action, decision, document, end, flow, task, wait } from './draw.ts';
import { MINUTE } from './organisation.ts';
import { Story } from './story.ts';

// such a document cannot be published; the engine holds out all the same
const turning = [
  decision('round', { out: 'data.stop = true' }, 'again'),
  action('count', { do: 'setData', values: { n: '1' } }),
  end('z'),
];
const circle = ['round --out--> z', 'round --again--> count', 'count --done--> round', 'count --failed--> z'];

test('a command that would make the run turn for ever is refused and changes nothing', () => {
  const story = new Story(document(flow([task('a', 'ann'), ...turning], ['a --done--> round', ...circle])));
  const before = story.run.snapshot;
  const refusal = story.does('ann', 'a');
  expect(refusal).toBeInstanceOf(RunBoundReached);
  expect(refusal?.ids['bound']).toBe('1000 moves');
  expect(story.run.snapshot).toBe(before);
});

test('where nobody could be refused, the run fails and says so', () => {
  const pause = wait('pause', { for: 'duration', span: { amount: 1, unit: 'minutes' } });
  const story = new Story(document(flow([pause, ...turning], ['pause --done--> round', ...circle])));
  story.passes(MINUTE);
  expect(story.status).toBe('failed');
  expect(story.facts('runEnded')[0]?.reason).toContain('too many moves');
  expect(story.facts('dataSet')).toEqual([]);
});

test('a run carries 256 KB of data at most', () => {
  const form = Array.from({ length: 30 }, (_, index) => ({
    type: 'text' as const,
    key: `t${index}`,
    name: { en: 'T' },
    maxLength: 10000,
  }));
  const values: Record<string, Json> = Object.fromEntries(form.map(({ key }) => [key, 'x'.repeat(10_000)]));
  const story = new Story(document(flow([task('a', 'ann', { form }), end('z')], ['a --done--> z'])));
  expect(story.does('ann', 'a', 'done', values)).toBeInstanceOf(RunBoundReached);
  const { t0: _t0, t1: _t1, t2: _t2, t3: _t3, t4: _t4, ...fewer } = values;
  expect(story.does('ann', 'a', 'done', fewer)).toBeNull();
});

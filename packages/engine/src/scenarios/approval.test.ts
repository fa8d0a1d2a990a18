import { expect, test } from 'vitest';
import { approval, document, end, flow } from './draw.ts';
import { Story } from './story.ts';

type Rule = Parameters<typeof approval>[2];

function asking(signers: readonly string[], rule: Rule): Story {
  const further = { furtherOutcomes: [{ id: 'stop', name: { en: 'Stop' }, reasonRequired: true }] };
  return new Story(
    document(
      flow(
        [approval('sign', signers, rule, further), end('yes'), end('no'), end('stopped')],
        ['sign --approved--> yes', 'sign --rejected--> no', 'sign --stop--> stopped'],
      ),
    ),
  );
}

/** Where the run went; null while the approval is open. */
function outcome(story: Story): string | null {
  return story.facts('stepLeft').find((fact) => fact.stepId === 'sign')?.outcome ?? null;
}

test('all must approve: the first refusal ends it and cancels the other tasks', () => {
  const story = asking(['ann', 'bo', 'cai'], { rule: 'all' });
  expect(story.owners('sign')).toEqual(['ann', 'bo', 'cai']);
  story.does('bo', 'sign', 'approved');
  expect(outcome(story)).toBeNull();
  story.does('ann', 'sign', 'rejected');
  expect(outcome(story)).toBe('rejected');
  expect(story.facts('taskClosed').map((fact) => fact.task.status)).toEqual([
    'completed',
    'completed',
    'cancelled',
  ]);
});

test('any one approval is enough, and only when all refuse it is refused', () => {
  const one = asking(['ann', 'bo'], { rule: 'any' });
  one.does('ann', 'sign', 'rejected');
  expect(outcome(one)).toBeNull();
  one.does('bo', 'sign', 'approved');
  expect(outcome(one)).toBe('approved');

  const none = asking(['ann', 'bo'], { rule: 'any' });
  none.does('ann', 'sign', 'rejected');
  none.does('bo', 'sign', 'rejected');
  expect(outcome(none)).toBe('rejected');
});

test('one after the other: the next is asked when the one before approved', () => {
  const story = asking(['ann', 'bo'], { rule: 'sequential' });
  expect(story.owners('sign')).toEqual(['ann']);
  story.does('ann', 'sign', 'approved');
  expect(story.owners('sign')).toEqual(['bo']);
  story.does('bo', 'sign', 'approved');
  expect(outcome(story)).toBe('approved');
});

test('two of three: ends when two approved, or when two can no longer be had', () => {
  const reached = asking(['ann', 'bo', 'cai'], { rule: 'count', needed: 2 });
  reached.does('ann', 'sign', 'approved');
  reached.does('bo', 'sign', 'rejected');
  expect(outcome(reached)).toBeNull();
  reached.does('cai', 'sign', 'approved');
  expect(outcome(reached)).toBe('approved');

  const lost = asking(['ann', 'bo', 'cai'], { rule: 'count', needed: 2 });
  lost.does('ann', 'sign', 'rejected');
  lost.does('cai', 'sign', 'rejected');
  expect(outcome(lost)).toBe('rejected');
});

test('weights: the head alone outweighs two others', () => {
  const rule: Rule = { rule: 'weighted', weights: [3, 1, 1], needed: 3 };
  const head = asking(['ann', 'bo', 'cai'], rule);
  head.does('ann', 'sign', 'approved');
  expect(outcome(head)).toBe('approved');

  const without = asking(['ann', 'bo', 'cai'], rule);
  without.does('bo', 'sign', 'approved');
  without.does('ann', 'sign', 'rejected');
  expect(outcome(without)).toBe('rejected');
});

test('a further outcome ends it at once, whatever the others say, and needs its reason', () => {
  const story = asking(['ann', 'bo'], { rule: 'all' });
  expect(story.does('ann', 'sign', 'stop')?.problems.map(({ pointer }) => pointer)).toEqual(['/reason']);
  story.does('ann', 'sign', 'stop', {}, { reason: 'No budget.' });
  expect(outcome(story)).toBe('stop');
  expect(story.tasks).toEqual([]);
});

import type { AlertView } from '@sopflow/contract';
import type { Fact } from '@sopflow/model';
import { createInstance } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { duty } from '../../words/en/duty.ts';
import { storyOf } from './story.ts';

const i18n = createInstance();
beforeAll(() => i18n.init({ lng: 'en', resources: { en: { duty } }, interpolation: { escapeValue: false } }));

const level = (actions: readonly string[] = []) => ({ channels: ['inApp', 'email'], actions });

function tell(facts: readonly [fact: Fact, actorName: string | null][], more: object = {}) {
  const view = {
    alert: { status: 'open', level: 2, taskIds: ['r_1.1'] },
    policy: { name: { en: 'Standard' }, levels: [level(), level(['raisePriority'])] },
    timeline: facts.map(([fact, actorName], seq) => ({ seq, at: seq, actorName, facts: [fact] })),
    next: null,
    ...more,
  } as unknown as AlertView;
  return storyOf(view, { t: i18n.getFixedT('en', 'duty'), locale: 'en', nameOf: (id) => `Mr ${id}` });
}

const reached = (number: number, ...recipientIds: string[]): [Fact, null] => [
  { type: 'levelReached', level: number, recipientIds } as Fact,
  null,
];
const texts = (story: ReturnType<typeof tell>) => story.past.flatMap(({ text, also }) => [text, ...also]);

test('each level says who was written to by what, and what happened besides', () => {
  expect(texts(tell([reached(1, 'a', 'b'), reached(2, 'c')]))).toEqual([
    'Level 1: sent to Mr a and Mr b by app and mail.',
    'Level 2: sent to Mr c by app and mail.',
    'The task was given a higher priority.',
  ]);
});

test('a level that comes again says so, and one that reaches nobody too', () => {
  expect(texts(tell([reached(1, 'a'), reached(1, 'a'), reached(2)]))).toContain(
    'Level 1 once more: sent to Mr a by app and mail.',
  );
  expect(texts(tell([reached(2)]))[0]).toBe('Level 2: nobody could be found to tell.');
});

test('it closes by a person with their reason, or by itself with the cause', () => {
  const resolved = (reason: string) => ({ type: 'alertResolved', reason }) as Fact;
  expect(texts(tell([[resolved('The figures are there'), 'Lin Mei']]))).toEqual([
    'Lin Mei resolved the alert: The figures are there',
  ]);
  expect(texts(tell([[resolved('stepLeft'), null]]))).toEqual(['Resolved by itself: the step was finished.']);
  expect(texts(tell([[resolved('toString'), null]]))).toEqual(['Resolved by itself.']);
});

test('what comes next is the next level, the last one again, or nothing', () => {
  const next = (number: number) => ({ level: number, at: 9, recipients: [{ id: 'c', name: 'Mr c' }] });
  expect(tell([], { next: next(3) }).next?.text).toMatch(/^Level 3 goes to Mr c/);
  expect(tell([], { next: next(2) }).next?.text).toContain('once more');
  expect(tell([]).next?.text).toMatch(/^Nothing more comes by itself: the last level/);
  expect(tell([], { alert: { status: 'resolved', level: 2, taskIds: [] } }).next).toBeUndefined();
});

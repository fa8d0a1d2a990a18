import { NoAnswer, ProblemError } from '@sopflow/contract';
import type { SavedDraft } from '@sopflow/contract';
import type { Document } from '@sopflow/model';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { end, flow, procedure, task } from '../../chart/graph/procedure.fixture.ts';
import { DraftSaver } from './draftSaver.ts';
import type { SaveState } from './draftSaver.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const document = (name: string): Document => ({
  ...procedure(flow([task('one'), end('over')], ['one done over'])),
  name: { en: name },
});
const stale = new ProblemError({
  type: 'about:blank',
  title: 'Stale',
  status: 409,
  detail: '',
  code: 'STALE_VERSION',
  ids: {},
  text: { zh: '', en: '' },
  remedy: { zh: '', en: '' },
  problems: [],
});

/** A server that keeps what it is sent and counts revisions; `answers` are thrown first. */
function setUp(answers: readonly unknown[] = []) {
  const waiting = [...answers];
  const sent: { name: string | undefined; expected: number }[] = [];
  const states: SaveState['status'][] = [];
  const saver = new DraftSaver({
    revision: 4,
    send: (wanted, expected) => {
      sent.push({ name: wanted.name.en, expected });
      const answer = waiting.shift();
      if (answer !== undefined) return Promise.reject(answer as Error);
      return Promise.resolve({
        versionId: 'v',
        number: 1,
        revision: expected + 1,
        diagnostics: [],
      } satisfies SavedDraft);
    },
    onState: ({ status }) => states.push(status),
    onSaved: () => undefined,
  });
  return { saver, sent, states };
}

test('quick changes are saved once, the last of them, a moment after', async () => {
  const { saver, sent, states } = setUp();
  saver.want(document('a'));
  await vi.advanceTimersByTimeAsync(500);
  saver.want(document('b'));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent).toEqual([{ name: 'b', expected: 4 }]);
  expect(states.at(-1)).toBe('saved');
  saver.want(document('c'));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent.at(-1)).toEqual({ name: 'c', expected: 5 });
});

test('what somebody else saved is never overwritten: after a refusal nothing is sent any more', async () => {
  const { saver, sent, states } = setUp([stale]);
  saver.want(document('a'));
  await vi.advanceTimersByTimeAsync(2_000);
  saver.want(document('b'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(states.at(-1)).toBe('stale');
  expect(await saver.flush()).toBe(false);
});

test('without an answer it is tried again, with what is newest', async () => {
  const { saver, sent, states } = setUp([new NoAnswer(0)]);
  saver.want(document('a'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(states.at(-1)).toBe('failed');
  expect(saver.dirty).toBe(true);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(sent.map(({ name }) => name)).toEqual(['a', 'a']);
  expect(states.at(-1)).toBe('saved');
  expect(saver.dirty).toBe(false);
});

test('flushing saves at once and says whether everything is saved', async () => {
  const { saver, sent } = setUp();
  expect(await saver.flush()).toBe(true);
  saver.want(document('a'));
  expect(await saver.flush()).toBe(true);
  expect(sent).toEqual([{ name: 'a', expected: 4 }]);
});

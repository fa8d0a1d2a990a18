import type { StepPositionView } from '@sopflow/contract';
import { expect, test } from 'vitest';
import { marksOf, takenEdges } from './marks.ts';

const position = (stepId: string, rest: Partial<StepPositionView>): StepPositionView => ({
  stepId,
  status: 'done',
  since: 1_000,
  until: 61_000,
  outcome: 'done',
  visits: 1,
  dueAt: null,
  ...rest,
});

test('a step under way is late from the moment after its due time', () => {
  const current = position('a', { status: 'current', until: null, dueAt: 5_000 });
  expect(marksOf([current], 5_000).get('a')?.status).toBe('current');
  expect(marksOf([current], 5_001).get('a')?.status).toBe('late');
});

test('a finished step says how long it took', () => {
  expect(marksOf([position('a', {})], 0).get('a')).toEqual({ status: 'done', tookMs: 60_000, visits: 1 });
});

test('only the way by the outcome that was chosen counts as gone', () => {
  const edge = (from: string, outcome: string, to: string) => ({
    id: `${from}.${outcome}`,
    transition: { id: `${from}.${outcome}`, from, outcome, to },
    label: null,
    points: [],
    back: false,
  });
  const edges = [edge('a', 'done', 'b'), edge('b', 'good', 'c'), edge('b', 'bad', 'd')];
  const positions = [
    position('a', {}),
    position('b', { outcome: 'good' }),
    position('c', { status: 'current', until: null, outcome: null }),
  ];
  expect([...takenEdges(edges, positions)]).toEqual(['a.done', 'b.good']);
});

import { expect, test } from 'vitest';
import { alertNews } from './alertNews.ts';

test('a new alert is news, also when another one goes at the same moment', () => {
  expect(alertNews([{ id: 'old', level: 1 }], [{ id: 'new', level: 1 }])).toEqual({
    came: 1,
    climbedTo: undefined,
  });
});

test('of several that climbed, the highest level is named', () => {
  const before = [
    { id: 'a', level: 1 },
    { id: 'b', level: 1 },
    { id: 'c', level: 4 },
  ];
  const after = [
    { id: 'a', level: 2 },
    { id: 'b', level: 3 },
    { id: 'c', level: 4 },
  ];
  expect(alertNews(before, after)).toEqual({ came: 0, climbedTo: 3 });
});

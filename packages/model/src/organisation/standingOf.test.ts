import { expect, it } from 'vitest';
import { standingOf } from './standingOf.ts';

it.each([
  [[], null, 'vacant'],
  [[], 'lin.mei', 'deputyOnly'],
  [['zhao.na'], null, 'uncovered'],
  [['zhao.na'], 'lin.mei', 'filled'],
] as const)('a position held by %j with the deputy %s is %s', (holderIds, deputyId, standing) =>
  expect(standingOf({ holderIds: [...holderIds], deputyId })).toBe(standing),
);

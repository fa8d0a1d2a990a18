import { Unavailable } from '@sopflow/model';
import { expect, it } from 'vitest';
import { inTurns } from './inTurns.ts';

it('keeps so many under way, the others waiting in their order, and refuses what comes on top', async () => {
  const take = inTurns('passwords', 2, 3);
  const began: number[] = [];
  const gates = Array.from({ length: 5 }, () => Promise.withResolvers<void>());
  const works = gates.map(({ promise }, place) =>
    take(async () => {
      began.push(place);
      await promise;
      return place;
    }),
  );
  await expect(take(() => Promise.resolve('one too many'))).rejects.toBeInstanceOf(Unavailable);
  expect(began).toEqual([0, 1]);
  gates[1]?.resolve();
  await works[1];
  expect(began).toEqual([0, 1, 2]);
  for (const { resolve } of gates) resolve();
  expect(await Promise.all(works)).toEqual([0, 1, 2, 3, 4]);
});

it('goes on after work that failed', async () => {
  const take = inTurns('passwords', 1, 1);
  const failed = take(() => Promise.reject(new Error('broken')));
  const next = take(() => Promise.resolve('done'));
  await expect(failed).rejects.toThrow('broken');
  expect(await next).toBe('done');
  expect(await take(() => Promise.resolve('free again'))).toBe('free again');
});

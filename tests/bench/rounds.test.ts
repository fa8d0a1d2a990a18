import { expect, it } from 'vitest';
import { interleave, turned } from './rounds.ts';

it('measures every subject once per round, each round beginning with another', async () => {
  const order: string[] = [];
  const results = await interleave(['a', 'b', 'c'], 3, (subject, round) => {
    order.push(subject);
    return Promise.resolve(`${subject}${round}`);
  });
  expect(order).toEqual(['a', 'b', 'c', 'b', 'c', 'a', 'c', 'a', 'b']);
  expect(results.get('b')).toEqual(['b0', 'b1', 'b2']);
});

it('measures one at a time: the next begins when the one before is done', async () => {
  let running = 0;
  await interleave(['a', 'b'], 2, async () => {
    running++;
    await Promise.resolve();
    expect(running).toBe(1);
    running--;
  });
});

it('turns nothing into nothing', () => {
  expect(turned([], 3)).toEqual([]);
});

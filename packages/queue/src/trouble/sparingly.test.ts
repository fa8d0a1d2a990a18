import { expect, it } from 'vitest';
import { sparingly } from './sparingly.ts';

function listening() {
  const told: string[] = [];
  const clock = { now: 0 };
  const tell = sparingly(
    (error) => told.push(error.message),
    () => clock.now,
  );
  return { told, clock, trouble: (message: string) => tell(new Error(message)) };
}

it('tells of each trouble at once, and again after a minute while it goes on', () => {
  const { told, clock, trouble } = listening();
  for (clock.now = 0; clock.now <= 60_000; clock.now += 500) trouble('Redis is away');
  trouble('another');
  expect(told).toEqual(['Redis is away', 'Redis is away', 'another']);
});

it('remembers only so many, the newest', () => {
  const { told, trouble } = listening();
  for (let place = 0; place < 101; place += 1) trouble(`trouble ${place}`);
  trouble('trouble 100');
  trouble('trouble 0');
  expect(told).toHaveLength(102);
});

import { expect, it } from 'vitest';
import { assumedMoment } from './assumedMoment.ts';

const told = { now: 1_000_000, directoryRevision: 7, clockOffset: 0 };

it('goes on from what the database told, never ahead of it', () => {
  let elapsed = 50;
  const moment = assumedMoment(() => elapsed);
  expect(moment.now()).toBeNull();
  moment.note(told);
  elapsed += 12.9;
  expect(moment.now()).toEqual({ ...told, now: 1_000_012 });
});

it('is not gone by for longer than a second', () => {
  let elapsed = 0;
  const moment = assumedMoment(() => elapsed);
  moment.note(told);
  elapsed = 1_000;
  expect(moment.now()).not.toBeNull();
  elapsed = 1_001;
  expect(moment.now()).toBeNull();
});

it('is asked for a second after it proved wrong, even when it was told again meanwhile', () => {
  let elapsed = 0;
  const moment = assumedMoment(() => elapsed);
  moment.note(told);
  moment.failed();
  elapsed = 500;
  moment.note({ ...told, directoryRevision: 8 });
  expect(moment.now()).toBeNull();
  elapsed = 1_000;
  expect(moment.now()).toEqual({ ...told, directoryRevision: 8, now: 1_000_500 });
});

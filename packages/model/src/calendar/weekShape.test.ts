import { describe, expect, it } from 'vitest';
import { Week } from './week.ts';
import { minutesOfWeek, weekStretches } from './weekShape.ts';

const day = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];
const short = [{ from: '09:00', to: '13:00' }];

describe('a week as one says it', () => {
  it('joins days in a row that are worked alike', () => {
    const week = Week.parse({ monday: day, tuesday: day, wednesday: day, thursday: day, friday: short });
    expect(weekStretches(week)).toEqual([
      { first: 'monday', last: 'thursday', hours: day },
      { first: 'friday', last: 'friday', hours: short },
    ]);
  });

  it('does not join over a day off', () => {
    const week = Week.parse({ monday: day, wednesday: day });
    expect(weekStretches(week).map(({ first, last }) => [first, last])).toEqual([
      ['monday', 'monday'],
      ['wednesday', 'wednesday'],
    ]);
  });

  it('has nothing to say of a week without hours', () => {
    expect(weekStretches(Week.parse({}))).toEqual([]);
  });

  it('counts its working minutes', () => {
    expect(
      minutesOfWeek(Week.parse({ monday: day, friday: short, sunday: [{ from: '22:00', to: '24:00' }] })),
    ).toBe(8 * 60 + 4 * 60 + 2 * 60);
  });
});

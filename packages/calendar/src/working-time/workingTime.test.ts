import type { Calendar } from '@sopflow/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../zone/localDay.ts';
import { addWorkingTime } from './addWorkingTime.ts';
import { calendar, chinaOffice, everyDay } from './exampleCalendars.ts';
import { type MinuteTable, minuteTable } from './minuteOracle.ts';
import { workingSpans } from './workingSpans.ts';
import { workingTimeBetween } from './workingTimeBetween.ts';

const nightShift = everyDay([
  { from: '00:00', to: '01:30' },
  { from: '02:15', to: '06:00' },
  { from: '22:00', to: '24:00' },
]);
const exceptions = [
  { date: '2026-11-02', kind: 'holiday' as const },
  { date: '2026-03-09', kind: 'holiday' as const },
];

const cases: readonly (readonly [string, Calendar, string, string])[] = [
  [
    'Chinese Spring Festival and its make-up Saturdays',
    chinaOffice,
    '2026-02-09T00:00Z',
    '2026-03-04T00:00Z',
  ],
  ['Chinese National Day and its make-up days', chinaOffice, '2026-09-17T00:00Z', '2026-10-14T00:00Z'],
  [
    'nights while New York falls back',
    calendar({ timeZone: 'America/New_York', week: nightShift, exceptions }),
    '2026-10-29T00:00Z',
    '2026-11-05T00:00Z',
  ],
  [
    'nights while New York springs forward',
    calendar({ timeZone: 'America/New_York', week: nightShift, exceptions }),
    '2026-03-05T00:00Z',
    '2026-03-12T00:00Z',
  ],
  [
    'whole days while Berlin springs forward',
    calendar({ timeZone: 'Europe/Berlin', week: everyDay([{ from: '00:00', to: '24:00' }]) }),
    '2026-03-27T00:00Z',
    '2026-03-31T00:00Z',
  ],
  [
    'Lord Howe, where the clocks change by half an hour',
    calendar({ timeZone: 'Australia/Lord_Howe', week: nightShift }),
    '2026-04-02T00:00Z',
    '2026-04-08T00:00Z',
  ],
  [
    "St John's, where one minute of a date came before the end of the date before it",
    calendar({ timeZone: 'America/St_Johns', week: nightShift }),
    '2007-11-02T00:00Z',
    '2007-11-06T00:00Z',
  ],
  [
    'Apia, which skipped a whole day',
    calendar({ timeZone: 'Pacific/Apia', week: nightShift }),
    '2011-12-28T00:00Z',
    '2012-01-02T00:00Z',
  ],
];

describe.each(cases)(
  'Working time equals counting minutes on the wall clock: %s',
  (_name, counted, from, to) => {
    const table = minuteTable(counted, from, to);
    const minute = fc.integer({ min: 0, max: table.working.length });
    const at = (index: number) => table.from + index * MINUTE;

    it('between any two minutes, in either direction', () => {
      fc.assert(
        fc.property(minute, minute, (one, other) => {
          const expected =
            minutesBetween(table, Math.min(one, other), Math.max(one, other)) *
            Math.sign(other - one) *
            MINUTE;
          expect(workingTimeBetween(counted, at(one), at(other))).toBe(expected + 0);
        }),
        { numRuns: 300 },
      );
    });

    it('for every stretch that is listed', () => {
      const listed = workingSpans(counted, at(0), at(table.working.length));
      expect(listed.map(({ from: start, to: end }) => [start, end])).toEqual(stretchesOf(table));
    });

    it('after any number of minutes, and never later than needed', () => {
      fc.assert(
        fc.property(minute, fc.integer({ min: 0, max: 3000 }), (start, amount) => {
          const expected = minuteAfter(table, start, amount);
          fc.pre(expected !== null);
          expect(addWorkingTime(counted, at(start), { amount, unit: 'minutes' })).toBe(
            expected === null ? null : at(expected),
          );
        }),
        { numRuns: 300 },
      );
    });
  },
);

const anyInstant = fc.integer({ min: Date.parse('2025-11-01T00:00Z'), max: Date.parse('2027-03-01T00:00Z') });
const anySeconds = fc.integer({ min: 0, max: 40 * 86_400 });
const anyCalendar = fc.constantFrom(...cases.map(([, one]) => one));

describe('Laws of working time, to the millisecond', () => {
  it('adding one span and then another is adding both', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, anySeconds, anySeconds, (one, from, first, second) => {
        const middle = addWorkingTime(one, from, { amount: first, unit: 'seconds' });
        expect(addWorkingTime(one, middle, { amount: second, unit: 'seconds' })).toBe(
          addWorkingTime(one, from, { amount: first + second, unit: 'seconds' }),
        );
      }),
    );
  });

  it('what was added lies between', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, anySeconds, (one, from, amount) => {
        const due = addWorkingTime(one, from, { amount, unit: 'seconds' });
        expect(workingTimeBetween(one, from, due)).toBe(amount * 1000);
      }),
    );
  });

  it('time between adds up over any point in the middle', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, anyInstant, anyInstant, (one, a, b, c) => {
        expect(workingTimeBetween(one, a, b) + workingTimeBetween(one, b, c)).toBe(
          workingTimeBetween(one, a, c),
        );
      }),
    );
  });

  it('starting later or having longer is never due earlier', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyInstant,
        anySeconds,
        anySeconds,
        anySeconds,
        (one, from, wait, amount, more) => {
          const due = addWorkingTime(one, from, { amount, unit: 'seconds' });
          expect(addWorkingTime(one, from + wait * 1000, { amount, unit: 'seconds' })).toBeGreaterThanOrEqual(
            due,
          );
          expect(
            addWorkingTime(one, from, { amount: amount + more, unit: 'seconds' }),
          ).toBeGreaterThanOrEqual(due);
        },
      ),
    );
  });
});

function minutesBetween(table: MinuteTable, first: number, last: number): number {
  return table.working.slice(first, last).filter(Boolean).length;
}

/** The first minute by which `amount` working minutes have passed; null when the table ends before. */
function minuteAfter(table: MinuteTable, start: number, amount: number): number | null {
  let left = amount;
  for (let index = start; index < table.working.length; index += 1) {
    if (left === 0) return index;
    if (table.working[index] === true) left -= 1;
  }
  return null;
}

function stretchesOf(table: MinuteTable): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  table.working.forEach((isWorking, index) => {
    if (!isWorking) return;
    const at = table.from + index * MINUTE;
    const last = found.at(-1);
    if (last !== undefined && last[1] === at) last[1] = at + MINUTE;
    else found.push([at, at + MINUTE]);
  });
  return found;
}

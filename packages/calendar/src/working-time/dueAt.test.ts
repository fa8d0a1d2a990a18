import { type Calendar, CalendarHorizonError, type Span } from '@sopflow/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt } from './dueAt.ts';
import { calendar, chinaOffice, everyDay, shanghai } from './exampleCalendars.ts';
import { workingTimeBetween } from './workingTimeBetween.ts';

function workingDue(
  from: string,
  amount: number,
  unit: Span['unit'],
  counted: Calendar = chinaOffice,
): string {
  const due = dueAt({ span: { amount, unit }, base: 'working', calendar: counted }, shanghai(from));
  return new Date(due + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

describe('When work is due in a Chinese office', () => {
  it.each([
    ['within the morning', '2026-03-02 09:30', 30, 'minutes', '2026-03-02 10:00'],
    ['across the lunch break', '2026-03-02 11:30', 2, 'hours', '2026-03-02 14:30'],
    ['at closing time rather than the next opening', '2026-03-02 09:00', 8, 'hours', '2026-03-02 18:00'],
    ['across the weekend', '2026-03-06 17:00', 2, 'hours', '2026-03-09 10:00'],
    ['across Spring Festival', '2026-02-14 17:00', 2, 'hours', '2026-02-24 10:00'],
    ['at once when there is no time', '2026-03-02 03:00', 0, 'hours', '2026-03-02 03:00'],
  ] as const)('%s', (_what, from, amount, unit, due) => {
    expect(workingDue(from, amount, unit)).toBe(due);
  });

  it.each([
    ['at the same time of the next workday', '2026-03-02 10:15', 1, '2026-03-03 10:15'],
    ['on the make-up Saturday before Spring Festival', '2026-02-13 10:15', 1, '2026-02-14 10:15'],
    ['after Spring Festival, from the make-up Saturday', '2026-02-14 10:15', 1, '2026-02-24 10:15'],
    ['when the next workday closes, for what came in after hours', '2026-02-14 19:00', 1, '2026-02-24 18:00'],
    [
      'when the next workday closes, for what came in on a holiday',
      '2026-02-18 10:00',
      1,
      '2026-02-24 18:00',
    ],
    [
      'when the next workday opens, for what came in before opening',
      '2026-02-24 08:00',
      1,
      '2026-02-25 09:00',
    ],
    ['when the lunch break begins, for what came in during lunch', '2026-02-24 12:30', 1, '2026-02-25 12:00'],
    ['a working week later', '2026-03-02 10:15', 5, '2026-03-09 10:15'],
    ['half a workday later', '2026-03-02 10:15', 0.5, '2026-03-02 15:15'],
    ['one and a half workdays later', '2026-03-02 10:15', 1.5, '2026-03-03 15:15'],
    ['at once for no days', '2026-02-18 10:00', 0, '2026-02-18 10:00'],
  ] as const)('in days: %s', (_what, from, amount, due) => {
    expect(workingDue(from, amount, 'days')).toBe(due);
  });

  it('is cut at closing time where the later day is shorter, and goes by minutes worked where it opens later', () => {
    const uneven = calendar({
      timeZone: 'Asia/Shanghai',
      week: {
        thursday: [{ from: '09:00', to: '18:00' }],
        friday: [{ from: '10:00', to: '13:00' }],
      },
    });
    expect(workingDue('2026-03-05 16:00', 1, 'days', uneven)).toBe('2026-03-06 13:00');
    expect(workingDue('2026-03-05 10:30', 1, 'days', uneven)).toBe('2026-03-06 11:30');
    expect(workingDue('2026-03-06 14:00', 1, 'days', uneven)).toBe('2026-03-12 18:00');
  });

  it("puts the organisation's own days before the statutory ones", () => {
    const own = calendar({
      timeZone: 'Asia/Shanghai',
      week: chinaOffice.week,
      holidays: 'china',
      exceptions: [
        { date: '2026-02-14', kind: 'holiday' },
        { date: '2026-02-16', kind: 'workday' },
      ],
    });
    expect(workingDue('2026-02-13 10:15', 1, 'days', own)).toBe('2026-02-16 10:15');
    expect(workingDue('2026-02-13 17:30', 1, 'hours', own)).toBe('2026-02-16 09:30');
  });

  it('starting later is never due earlier, and as much work of the day has passed', () => {
    const minute = fc
      .integer({ min: 0, max: 90 * 1440 })
      .map((one) => shanghai('2026-01-26 00:00') + one * 60_000);
    fc.assert(
      fc.property(minute, minute, fc.integer({ min: 1, max: 30 }), (one, other, amount) => {
        const due = (from: number) =>
          dueAt({ span: { amount, unit: 'days' }, base: 'working', calendar: chinaOffice }, from);
        expect(due(Math.max(one, other))).toBeGreaterThanOrEqual(due(Math.min(one, other)));
        const worked = workingTimeBetween(chinaOffice, one, due(one));
        // All days of this calendar are equally long, so that N workdays are N times eight hours: exactly, from within a workday.
        expect(worked).toBe(amount * 8 * 3_600_000);
      }),
    );
  });
});

describe('When something is due by the wall clock', () => {
  const berlin = calendar({ timeZone: 'Europe/Berlin', alwaysOpen: true });
  const noon = Date.parse('2026-03-28T12:00+01:00');

  it('a day leads to the same time of day over a change of the clocks, hours are exact', () => {
    expect(dueAt({ span: { amount: 1, unit: 'days' }, base: 'wall', calendar: berlin }, noon)).toBe(
      Date.parse('2026-03-29T12:00+02:00'),
    );
    expect(dueAt({ span: { amount: 24, unit: 'hours' }, base: 'wall', calendar: berlin }, noon)).toBe(
      Date.parse('2026-03-29T13:00+02:00'),
    );
    expect(dueAt({ span: { amount: 1, unit: 'days' }, base: 'wall', calendar: null }, noon)).toBe(
      noon + 86_400_000,
    );
    expect(dueAt({ span: { amount: 0.5, unit: 'days' }, base: 'wall', calendar: berlin }, noon)).toBe(
      noon + 43_200_000,
    );
  });

  it('a time that the clocks skip comes so much later; of one that comes twice, the first counts', () => {
    const skipped = dueAt(
      { span: { amount: 1, unit: 'days' }, base: 'wall', calendar: berlin },
      Date.parse('2026-03-28T02:30+01:00'),
    );
    expect(skipped).toBe(Date.parse('2026-03-29T03:30+02:00'));
    const twice = dueAt(
      { span: { amount: 1, unit: 'days' }, base: 'wall', calendar: berlin },
      Date.parse('2026-10-24T02:30+02:00'),
    );
    expect(twice).toBe(Date.parse('2026-10-25T02:30+02:00'));
  });

  it('a calendar that is always open counts every minute as working time', () => {
    expect(dueAt({ span: { amount: 30, unit: 'hours' }, base: 'working', calendar: berlin }, noon)).toBe(
      noon + 30 * 3_600_000,
    );
    expect(dueAt({ span: { amount: 1, unit: 'days' }, base: 'working', calendar: berlin }, noon)).toBe(
      Date.parse('2026-03-29T12:00+02:00'),
    );
  });
});

describe('A due time that cannot be found is an error, not an endless search', () => {
  const from = Date.parse('2026-01-05T00:00Z');
  const closedMondays = (weeks: number) =>
    calendar({
      key: 'closed',
      timeZone: 'UTC',
      week: { monday: [{ from: '09:00', to: '10:00' }] },
      exceptions: Array.from({ length: weeks }, (_, week) => ({
        date: new Date(from + week * 7 * 86_400_000).toISOString().slice(0, 10),
        kind: 'holiday' as const,
      })),
    });

  it.each(['hours', 'days'] as const)('after five years without a working minute (%s)', (unit) => {
    const span = { amount: 1, unit };
    expect(() => dueAt({ span, base: 'working', calendar: closedMondays(270) }, from)).toThrow(
      CalendarHorizonError,
    );
    expect(dueAt({ span, base: 'working', calendar: closedMondays(250) }, from)).toBe(
      from + 250 * 7 * 86_400_000 + 10 * 3_600_000,
    );
  });

  it('more than a century away', () => {
    const span = { amount: 100_000, unit: 'days' } as const;
    const spec = {
      span,
      base: 'working',
      calendar: calendar({ timeZone: 'UTC', week: everyDay([{ from: '09:00', to: '10:00' }]) }),
    } as const;
    expect(() => dueAt(spec, from)).toThrow(CalendarHorizonError);
    expect(() => dueAt({ ...spec, span: { amount: 100_000, unit: 'hours' } }, from)).toThrow(
      CalendarHorizonError,
    );
  });
});

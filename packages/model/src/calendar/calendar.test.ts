import { describe, expect, it } from 'vitest';
import { Calendar, type CalendarInput } from './calendar.ts';

const office: CalendarInput = {
  key: 'office',
  name: { en: 'Office' },
  timeZone: 'Asia/Shanghai',
  week: { monday: [{ from: '09:00', to: '18:00' }] },
};

function problemPaths(input: unknown): readonly string[] {
  return (Calendar.safeParse(input).error?.issues ?? []).map((issue) => issue.path.join('.'));
}

describe('What a calendar must be to be accepted', () => {
  it('fills in what was left out: days off, no statutory holidays, no exceptions', () => {
    expect(Calendar.parse(office)).toMatchObject({
      alwaysOpen: false,
      holidays: 'none',
      exceptions: [],
      week: { sunday: [] },
    });
  });

  it('refuses a calendar without a working minute, unless it is always open', () => {
    const { week: _week, ...empty } = office;
    expect(problemPaths(empty)).toEqual(['week']);
    expect(problemPaths({ ...empty, exceptions: [{ date: '2026-01-03', kind: 'workday' }] })).toEqual([
      'week',
    ]);
    expect(problemPaths({ ...empty, alwaysOpen: true })).toEqual([]);
  });

  it.each([
    [
      'overlapping',
      [
        { from: '09:00', to: '12:00' },
        { from: '11:59', to: '18:00' },
      ],
      'week.monday.1.from',
    ],
    [
      'out of order',
      [
        { from: '13:00', to: '18:00' },
        { from: '09:00', to: '12:00' },
      ],
      'week.monday.1.from',
    ],
    ['backwards', [{ from: '22:00', to: '06:00' }], 'week.monday.0.to'],
    ['empty', [{ from: '09:00', to: '09:00' }], 'week.monday.0.to'],
    ['not a time', [{ from: '09:00', to: '24:01' }], 'week.monday.0.to'],
  ])('names the interval that is %s', (_what, monday, path) => {
    expect(problemPaths({ ...office, week: { monday } })).toEqual([path]);
  });

  it('takes intervals that touch and one that ends with the day', () => {
    const monday = [
      { from: '00:00', to: '12:00' },
      { from: '12:00', to: '24:00' },
    ];
    expect(problemPaths({ ...office, week: { monday } })).toEqual([]);
  });

  it.each(['Mars/Olympus', '+08:00', ''])('refuses the time zone "%s"', (timeZone) => {
    expect(problemPaths({ ...office, timeZone })).toEqual(['timeZone']);
  });

  it('refuses a date that does not exist and a date listed twice', () => {
    expect(problemPaths({ ...office, exceptions: [{ date: '2026-02-30', kind: 'holiday' }] })).toEqual([
      'exceptions.0.date',
    ]);
    const twice = [
      { date: '2026-02-03', kind: 'holiday' },
      { date: '2026-02-03', kind: 'workday' },
    ];
    expect(problemPaths({ ...office, exceptions: twice })).toEqual(['exceptions.1.date']);
  });
});

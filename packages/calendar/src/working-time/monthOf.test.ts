import { describe, expect, it } from 'vitest';
import { calendar, chinaOffice } from './exampleCalendars.ts';
import { monthOf } from './monthOf.ts';

const officeHours = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];

function day(of: ReturnType<typeof monthOf>, date: string) {
  const found = of.find((one) => one.date === date);
  if (found === undefined) throw new Error(`${date} is not in the month`);
  return found;
}

describe('a month of Chinese office hours', () => {
  const october = monthOf(chinaOffice, 2026, 10);

  it('has every date of the month, with its weekday', () => {
    expect(october).toHaveLength(31);
    expect(day(october, '2026-10-01').weekday).toBe(3);
    expect(monthOf(chinaOffice, 2028, 2)).toHaveLength(29);
  });

  it('says that a holiday is off, and which one it is', () => {
    expect(day(october, '2026-10-01')).toMatchObject({
      hours: [],
      decidedBy: 'statutory',
      name: { en: 'National Day', zh: '国庆节' },
    });
  });

  it('says that a make-up Saturday is worked, and what it makes up for', () => {
    expect(day(october, '2026-10-10')).toMatchObject({
      weekday: 5,
      hours: officeHours,
      decidedBy: 'statutory',
      name: { zh: '国庆节' },
    });
  });

  it('leaves the other days to the week', () => {
    expect(day(october, '2026-10-12')).toMatchObject({ hours: officeHours, decidedBy: 'week', name: null });
    expect(day(october, '2026-10-17')).toMatchObject({ hours: [], decidedBy: 'week' });
  });
});

describe('entries of the organisation', () => {
  it('win over the announcement', () => {
    const stocktaking = calendar({
      ...chinaOffice,
      exceptions: [{ date: '2026-10-01', kind: 'workday', name: { en: 'Stocktaking' } }],
    });
    expect(day(monthOf(stocktaking, 2026, 10), '2026-10-01')).toMatchObject({
      hours: officeHours,
      decidedBy: 'own',
      name: { en: 'Stocktaking' },
    });
  });

  it('count for nothing where every minute is working time', () => {
    const always = calendar({
      timeZone: 'Asia/Shanghai',
      alwaysOpen: true,
      holidays: 'china',
      exceptions: [{ date: '2026-10-01', kind: 'holiday' }],
    });
    expect(day(monthOf(always, 2026, 10), '2026-10-01')).toMatchObject({
      hours: [{ from: '00:00', to: '24:00' }],
      decidedBy: 'week',
    });
  });
});

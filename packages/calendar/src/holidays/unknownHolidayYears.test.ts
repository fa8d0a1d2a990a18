import { describe, expect, it } from 'vitest';
import { addWorkingTime } from '../working-time/addWorkingTime.ts';
import { calendar, chinaOffice, shanghai } from '../working-time/exampleCalendars.ts';
import { isChinaYearKnown } from './china.ts';
import { unknownHolidayYears } from './unknownHolidayYears.ts';

describe('Years whose holidays are not announced are named, not guessed', () => {
  it('names every such year between the two instants, by the calendar of its zone', () => {
    expect(
      unknownHolidayYears(chinaOffice, shanghai('2026-01-01 00:00'), shanghai('2026-12-31 23:59')),
    ).toEqual([]);
    // Still 2035 in UTC, already 2036 in Shanghai.
    expect(
      unknownHolidayYears(chinaOffice, shanghai('2034-06-01 00:00'), shanghai('2036-01-01 00:00')),
    ).toEqual([2034, 2035, 2036]);
    expect(
      unknownHolidayYears(chinaOffice, shanghai('2003-12-31 12:00'), shanghai('2004-01-01 12:00')),
    ).toEqual([2003]);
  });

  it('has nothing to warn of where no statutory holidays count', () => {
    const plain = calendar({ timeZone: 'Asia/Shanghai', week: chinaOffice.week });
    const always = calendar({ timeZone: 'Asia/Shanghai', alwaysOpen: true, holidays: 'china' });
    for (const one of [plain, always])
      expect(unknownHolidayYears(one, 0, shanghai('2040-01-01 00:00'))).toEqual([]);
  });

  it('counts the plain week in an unknown year: Saturday is off and 1 October is a workday', () => {
    expect(isChinaYearKnown(2035)).toBe(false);
    // 2035-09-28 is a Friday; 1 October is the Monday after it.
    expect(addWorkingTime(chinaOffice, shanghai('2035-09-28 17:00'), { amount: 2, unit: 'hours' })).toBe(
      shanghai('2035-10-01 10:00'),
    );
  });
});

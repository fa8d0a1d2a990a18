import { SopflowError } from './sopflowError.ts';

/** Thrown when a due time lies so far off that no calendar can be trusted there: years without a working minute, or a century away. */
export class CalendarHorizonError extends SopflowError {
  readonly code = 'CALENDAR_HORIZON';
  constructor(calendar: string, from: number) {
    super(
      {
        zh: '该工作日历在可计算的范围内没有足够的工作时间。',
        en: 'The calendar has not enough working time within reach to work out when this is due.',
      },
      {
        zh: '请检查日历的工作时间与例外日期，或缩短期限。',
        en: 'Check the hours and exceptions of the calendar, or shorten the deadline.',
      },
      { calendar, from: String(from) },
    );
  }
}

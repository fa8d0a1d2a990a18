import { Calendar, type CalendarInput } from '@sopflow/model';

const officeDay = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];

/** For tests: Chinese office hours with a lunch break; eight hours a day. */
export const chinaOffice = calendar({
  key: 'china-office',
  timeZone: 'Asia/Shanghai',
  week: {
    monday: officeDay,
    tuesday: officeDay,
    wednesday: officeDay,
    thursday: officeDay,
    friday: officeDay,
  },
  holidays: 'china',
});

/** For tests: a calendar of which only what matters is said. */
export function calendar(input: Omit<CalendarInput, 'name' | 'key'> & { key?: string }): Calendar {
  return Calendar.parse({ key: 'example', name: { en: 'Example' }, ...input });
}

/** For tests: the same hours on all seven days. */
export function everyDay(hours: readonly { from: string; to: string }[]) {
  const day = [...hours];
  return {
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: day,
    sunday: day,
  };
}

/** For tests: an instant written as it is read on a wall clock in Shanghai, `2026-02-14 10:15`. */
export function shanghai(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
}

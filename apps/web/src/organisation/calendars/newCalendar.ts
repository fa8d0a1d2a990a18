import { Calendar } from '@sopflow/model';

const workday = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];

/** A calendar as it begins: office hours from Monday to Friday, and the holidays of the country that the zone lies in. */
export function newCalendar(timeZone: string): Calendar {
  const { name: _name, ...begun } = Calendar.parse({
    key: 'calendar',
    name: { en: 'any' },
    timeZone,
    week: { monday: workday, tuesday: workday, wednesday: workday, thursday: workday, friday: workday },
    holidays: timeZone === 'Asia/Shanghai' ? 'china' : 'none',
  });
  return { ...begun, name: {} };
}

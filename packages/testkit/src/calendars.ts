import { Calendar } from '@sopflow/model';

const officeDay = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];

/** Chinese office hours: eight hours a day around a lunch break, statutory holidays and make-up workdays. */
export const chinaOffice = Calendar.parse({
  key: 'china-office',
  name: { zh: '中国办公日历', en: 'Chinese office hours' },
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

/** Every minute counts. */
export const roundTheClock = Calendar.parse({
  key: 'round-the-clock',
  name: { zh: '全天候', en: 'Round the clock' },
  timeZone: 'Asia/Shanghai',
  alwaysOpen: true,
});

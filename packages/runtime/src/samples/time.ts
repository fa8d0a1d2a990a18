import type { CalendarInput, OnCallScheduleInput } from '@sopflow/model';
import { say } from './write.ts';

const workday = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];

/** The Chinese working calendar with statutory holidays and make-up workdays, and one that never closes. */
export const sampleCalendars: readonly CalendarInput[] = [
  {
    key: 'china-office',
    name: say('中国办公日历', 'Chinese office hours'),
    timeZone: 'Asia/Shanghai',
    alwaysOpen: false,
    week: { monday: workday, tuesday: workday, wednesday: workday, thursday: workday, friday: workday },
    holidays: 'china',
  },
  {
    key: 'round-the-clock',
    name: say('全天候', 'Round the clock'),
    timeZone: 'Asia/Shanghai',
    alwaysOpen: true,
  },
];

/** The duty officer by weekly rotation (Monday 09:00), behind them the product lead, behind them the head of operations. */
export const sampleSchedules: readonly OnCallScheduleInput[] = [
  {
    key: 'shop-duty',
    name: say('店铺值班', 'Shop on-call'),
    levels: [
      {
        kind: 'rotation',
        layers: [
          {
            members: ['li.wei', 'wang.lei'],
            handover: { every: 'week', length: 1, at: '09:00', weekday: 'monday' },
            timeZone: 'Asia/Shanghai',
            start: '2026-01-05',
          },
        ],
      },
      { kind: 'position', position: 'product-lead' },
      { kind: 'position', position: 'head-of-operations' },
    ],
  },
];

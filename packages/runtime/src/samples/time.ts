import type { Calendar, OnCallSchedule } from '@sopflow/model';
import { say } from './write.ts';

const workday = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];

/** The Chinese working calendar with statutory holidays and make-up workdays, and one that never closes. */
export const sampleCalendars: readonly Calendar[] = [
  { key: 'china-office', name: say('中国办公日历', 'Chinese office hours'), timeZone: 'Asia/Shanghai', alwaysOpen: false, week: [workday, workday, workday, workday, workday, [], []], holidays: 'china', exceptions: [] },
  { key: 'round-the-clock', name: say('全天候', 'Round the clock'), timeZone: 'Asia/Shanghai', alwaysOpen: true, week: [[], [], [], [], [], [], []], holidays: 'none', exceptions: [] },
];

/** The duty officer by weekly rotation (Monday 09:00), behind them the product lead, behind them the head of operations. */
export const sampleSchedules: readonly OnCallSchedule[] = [
  {
    key: 'shop-duty',
    name: say('店铺值班', 'Shop on-call'),
    timeZone: 'Asia/Shanghai',
    levels: [
      { by: 'rotation', members: ['li.wei', 'wang.lei'], every: 'week', length: 1, start: '2026-01-05T09:00' },
      { by: 'position', position: 'product-lead' },
      { by: 'position', position: 'head-of-operations' },
    ],
    overrides: [],
  },
];

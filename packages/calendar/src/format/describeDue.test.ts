import { expect, it } from 'vitest';
import { chinaOffice, shanghai } from '../working-time/exampleCalendars.ts';
import { describeDue } from './describeDue.ts';

const now = '2026-03-02 13:30';

it.each([
  ['2026-03-02 15:30', 'in 2 working hours · today 15:30', '还剩 2 个工作小时 · 今天 15:30'],
  ['2026-03-02 15:29', 'in 119 working minutes · today 15:29', '还剩 119 工作分钟 · 今天 15:29'],
  ['2026-03-02 13:31', 'in 1 working minute · today 13:31', '还剩 1 工作分钟 · 今天 13:31'],
  ['2026-03-02 13:30', 'in 0 working minutes · today 13:30', '还剩 0 工作分钟 · 今天 13:30'],
  ['2026-03-03 10:00', 'in 5 working hours · tomorrow 10:00', '还剩 5 个工作小时 · 明天 10:00'],
  ['2026-03-09 13:30', 'in 5 working days · 9 Mar 13:30', '还剩 5 个工作日 · 3月9日 13:30'],
  ['2026-03-09 13:29', 'in 4 working days · 9 Mar 13:29', '还剩 4 个工作日 · 3月9日 13:29'],
  ['2026-03-02 10:30', '3 h late · due today 10:30', '已超时 3 小时 · 应于今天 10:30 完成'],
  ['2026-03-01 16:30', '21 h late · due yesterday 16:30', '已超时 21 小时 · 应于昨天 16:30 完成'],
  ['2026-02-24 18:00', '5 d late · due 24 Feb 18:00', '已超时 5 天 · 应于2月24日 18:00 完成'],
])('due %s, at 13:30 on 2 March: %s', (due, en, zh) => {
  const wording = { timeZone: 'Asia/Shanghai', calendar: chinaOffice };
  expect(describeDue(shanghai(due), shanghai(now), { ...wording, locale: 'en' })).toBe(en);
  expect(describeDue(shanghai(due), shanghai(now), { ...wording, locale: 'zh' })).toBe(zh);
});

it('says the year where it is another one', () => {
  const plain = { timeZone: 'Asia/Shanghai' };
  expect(
    describeDue(shanghai('2027-01-04 09:00'), shanghai('2026-12-30 09:00'), { ...plain, locale: 'en' }),
  ).toBe('in 5 d · 4 Jan 2027 09:00');
  expect(
    describeDue(shanghai('2027-01-04 09:00'), shanghai('2026-12-30 09:00'), { ...plain, locale: 'zh' }),
  ).toBe('还剩 5 天 · 2027年1月4日 09:00');
});

it('counts plain hours without a calendar, and tells the time of day on the clock of the reader', () => {
  const wording = { timeZone: 'Europe/Berlin', locale: 'en' } as const;
  expect(describeDue(shanghai('2026-03-03 10:00'), shanghai(now), wording)).toBe('in 20 h · tomorrow 03:00');
  expect(describeDue(shanghai('2026-03-02 23:30'), shanghai(now), { ...wording, locale: 'zh' })).toBe(
    '还剩 10 小时 · 今天 16:30',
  );
});

import type { Notice } from '@sopflow/model';
import { expect, test } from 'vitest';
import { wordNotice } from './noticeWording.ts';

const reminder: Notice = {
  topic: 'taskReminder',
  recipientIds: ['li'],
  channels: ['email'],
  about: {
    runId: 'r_1',
    runTitle: '春季新品',
    stepId: 'design',
    stepName: { zh: '设计', en: 'Design' },
    taskId: 'r_1.1',
    alertId: null,
    level: null,
    dueAt: Date.parse('2026-03-02T10:00:00Z'),
  },
};

test('a time is written as the reader’s clock shows it', () => {
  const home = { timeZone: 'Asia/Shanghai', named: false };
  expect(wordNotice(reminder, 'zh', home).text).toContain('2026年3月2日 18:00 到期');
  expect(wordNotice(reminder, 'en', home).text).toContain('due 2 Mar 2026, 18:00.');
});

test('a zone that is not the organisation’s is named, with its offset on that day', () => {
  const away = { timeZone: 'Europe/Berlin', named: true };
  expect(wordNotice(reminder, 'zh', away).text).toContain('2026年3月2日 11:00（中欧时间，GMT+1） 到期');
  expect(wordNotice(reminder, 'en', away).text).toContain(
    'due 2 Mar 2026, 11:00 (Central European Time, GMT+1).',
  );
  const summer = {
    ...reminder,
    about: { ...reminder.about, dueAt: Date.parse('2026-07-01T10:00:00Z') },
  };
  expect(wordNotice(summer, 'en', away).text).toContain('12:00 (Central European Time, GMT+2)');
});

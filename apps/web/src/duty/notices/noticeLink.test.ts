import type { NotificationView } from '@sopflow/contract';
import { expect, test } from 'vitest';
import { noticeLink } from './noticeLink.ts';

const notice = (alertId: string | null, taskId: string | null) => ({
  about: { alertId, taskId, runId: 'r_1' } as NotificationView['about'],
});

test('those on duty are led to the alert, everybody else to their task', () => {
  const late = notice('a_1', 'r_1.1');
  expect(noticeLink(late, true)).toEqual({ to: '/duty/alerts/$alertId', params: { alertId: 'a_1' } });
  expect(noticeLink(late, false)).toEqual({ to: '/work/tasks/$taskId', params: { taskId: 'r_1.1' } });
});

test('what is about no task leads to the run', () => {
  expect(noticeLink(notice(null, null), true)).toEqual({ to: '/runs/$runId', params: { runId: 'r_1' } });
  expect(noticeLink(notice('a_1', null), false)).toEqual({ to: '/runs/$runId', params: { runId: 'r_1' } });
});

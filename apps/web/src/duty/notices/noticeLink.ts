import type { NotificationView } from '@sopflow/contract';
import type { LinkProps } from '@tanstack/react-router';

/** Where a notification leads: to the alert, where the reader may see alerts; otherwise to what it is about, the task or the run. */
export function noticeLink(
  { about }: Pick<NotificationView, 'about'>,
  mayReadAlerts: boolean,
): Pick<LinkProps, 'to' | 'params'> {
  const { alertId, taskId, runId } = about;
  if (alertId !== null && mayReadAlerts) return { to: '/duty/alerts/$alertId', params: { alertId } };
  if (taskId !== null) return { to: '/work/tasks/$taskId', params: { taskId } };
  return { to: '/runs/$runId', params: { runId } };
}

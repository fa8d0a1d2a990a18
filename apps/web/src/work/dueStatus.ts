import type { TimeStatus } from '../surface/StatusBadge.tsx';

/** From this share of its time on a task is said to be due soon. */
const soonShare = 0.8;

/**
 * How an open task stands against its deadline at `now` (all instants in epoch milliseconds); `undefined` without a deadline. With four
 * fifths of its time used up it is due soon: the same share at which owners are usually reminded.
 */
export function dueStatus(
  task: { readonly openedAt: number; readonly dueAt: number | null },
  now: number,
): TimeStatus | undefined {
  if (task.dueAt === null) return undefined;
  if (task.dueAt < now) return 'late';
  const soonAt = task.openedAt + (task.dueAt - task.openedAt) * soonShare;
  return now >= soonAt ? 'dueSoon' : 'onTime';
}

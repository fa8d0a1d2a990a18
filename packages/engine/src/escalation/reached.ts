import type { Told } from '@sopflow/model';

/**
 * Whether it is certain that nobody was reached. A line in the app that nobody has read tells nobody, unless the app is the only way that
 * there is. As long as something is still on its way, nothing is certain.
 */
export function reachedNobody({ delivered, waiting, failed, notSetUp, read, unread }: Told): boolean {
  if (delivered + waiting + read > 0) return false;
  return failed > 0 || (notSetUp > 0 && unread === 0);
}

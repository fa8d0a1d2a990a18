import type { Person } from '@sopflow/model';

/** Whether somebody is on leave at an instant. */
export function isAway({ absence }: Pick<Person, 'absence'>, at: number): boolean {
  return absence !== null && absence.from <= at && at < absence.to;
}

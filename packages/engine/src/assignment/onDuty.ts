import { onDuty } from '@sopflow/calendar';
import { assertNever, type Directory } from '@sopflow/model';

/** The people on duty at a level of an on-call schedule at this instant; none in a gap or where there is no such schedule. */
export function onDutyIds(directory: Directory, key: string, level: number, now: number): readonly string[] {
  const schedule = directory.schedules.get(key);
  if (schedule === undefined) return [];
  const duty = onDuty(schedule, level, now);
  switch (duty.kind) {
    case 'person':
      return [duty.personId];
    case 'position':
      return directory.positions.get(duty.position)?.holderIds ?? [];
    case 'gap':
      return [];
    default:
      return assertNever(duty);
  }
}

import type { Instant, OnCallSchedule } from '@sopflow/model';
import { type OnDuty, isSameDuty, onDuty } from './onDuty.ts';
import { turningPoints } from './rotationShift.ts';

/** Duty of a level passes at an instant: from it on `to` is on duty, just before it `from` was. */
export interface DutyHandover {
  readonly at: Instant;
  readonly level: number;
  readonly from: OnDuty;
  readonly to: OnDuty;
}

/**
 * The handovers strictly between two instants, by time and then by level. A turn that passes to the same person is none. The work grows
 * with the number of turns in between: ask for weeks or months.
 */
export function handovers(schedule: OnCallSchedule, from: Instant, to: Instant): readonly DutyHandover[] {
  const found = schedule.levels.flatMap((_, index) => handoversOfLevel(schedule, index + 1, from, to));
  return found.sort((one, other) => one.at - other.at || one.level - other.level);
}

function handoversOfLevel(
  schedule: OnCallSchedule,
  level: number,
  from: Instant,
  to: Instant,
): DutyHandover[] {
  const found: DutyHandover[] = [];
  let before = onDuty(schedule, level, from);
  for (const at of pointsOfLevel(schedule, level, from, to)) {
    const after = onDuty(schedule, level, at);
    if (!isSameDuty(before, after)) found.push({ at, level, from: before, to: after });
    before = after;
  }
  return found;
}

/** Every instant at which somebody else may be on duty, in order. Between two of them nothing changes. */
function pointsOfLevel(
  schedule: OnCallSchedule,
  level: number,
  from: Instant,
  to: Instant,
): readonly Instant[] {
  const who = schedule.levels[level - 1];
  const rotations = who?.kind === 'rotation' ? who.layers : [];
  const points = new Set(rotations.flatMap((layer) => turningPoints(layer, from, to)));
  for (const override of schedule.overrides) {
    if (override.level !== level) continue;
    for (const at of [override.from, override.to]) if (at > from && at < to) points.add(at);
  }
  return [...points].sort((one, other) => one - other);
}

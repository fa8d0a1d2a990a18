import type { Instant, OnCallSchedule } from '@sopflow/model';
import { handovers } from './handovers.ts';
import { type OnDuty, onDuty } from './onDuty.ts';

/** A time throughout which the duty of a level does not pass on; `to` is the first instant after it. */
export interface DutyStretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly duty: OnDuty;
}

/** The duty of one level between two instants without a hole: gaps are stretches too. Cut at both ends. */
export function dutyStretches(
  schedule: OnCallSchedule,
  level: number,
  from: Instant,
  to: Instant,
): readonly DutyStretch[] {
  if (to <= from) return [];
  const passes = handovers(schedule, from, to).filter((one) => one.level === level);
  const begins = [
    { at: from, duty: onDuty(schedule, level, from) },
    ...passes.map((one) => ({ at: one.at, duty: one.to })),
  ];
  return begins.map(({ at, duty }, index) => ({ from: at, to: begins[index + 1]?.at ?? to, duty }));
}

/** A time at which nobody answers at a level. */
export interface DutyGap {
  readonly level: number;
  readonly from: Instant;
  readonly to: Instant;
}

/** Where nobody is on duty between two instants, level by level. Cut at both ends. */
export function dutyGaps(schedule: OnCallSchedule, from: Instant, to: Instant): readonly DutyGap[] {
  return schedule.levels.flatMap((_, index) =>
    dutyStretches(schedule, index + 1, from, to)
      .filter(({ duty }) => duty.kind === 'gap')
      .map((gap) => ({ level: index + 1, from: gap.from, to: gap.to })),
  );
}

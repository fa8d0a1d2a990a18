import { type Instant, type OnCallLevel, type OnCallSchedule, assertNever } from '@sopflow/model';
import { shiftAt } from './rotationShift.ts';

/** Who answers a call: a person, whoever holds a position, or nobody. */
export type OnDuty =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'position'; readonly position: string }
  | { readonly kind: 'gap' };

/**
 * Who is on duty at a level (1 is called first) at an instant. An override wins over everything, the last of several; of the layers of a
 * rotation the last one wins that has somebody. A level that the schedule does not have is a gap.
 */
export function onDuty(schedule: OnCallSchedule, level: number, at: Instant): OnDuty {
  const override = schedule.overrides.findLast((one) => one.level === level && one.from <= at && at < one.to);
  if (override !== undefined) return { kind: 'person', personId: override.personId };
  const who = schedule.levels[level - 1];
  return who === undefined ? { kind: 'gap' } : ofLevel(who, at);
}

function ofLevel(level: OnCallLevel, at: Instant): OnDuty {
  switch (level.kind) {
    case 'person':
      return { kind: 'person', personId: level.personId };
    case 'position':
      return { kind: 'position', position: level.position };
    case 'rotation':
      for (const layer of level.layers.toReversed()) {
        const shift = shiftAt(layer, at);
        if (shift !== null) return { kind: 'person', personId: shift.personId };
      }
      return { kind: 'gap' };
    default:
      return assertNever(level);
  }
}

/** Whether both mean the same person, position or gap. */
export function isSameDuty(one: OnDuty, other: OnDuty): boolean {
  switch (one.kind) {
    case 'person':
      return other.kind === 'person' && other.personId === one.personId;
    case 'position':
      return other.kind === 'position' && other.position === one.position;
    case 'gap':
      return other.kind === 'gap';
    default:
      return assertNever(one);
  }
}

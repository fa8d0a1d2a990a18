import { type Instant, type Rotation, assertNever, minutesOfDay } from '@sopflow/model';
import { HOUR, MINUTE, dayNumberOf, firstWeekdayFrom } from '../zone/localDay.ts';
import { zoneOf } from '../zone/zone.ts';

/** One turn of a member, from `from` until just before `to`. */
export interface Shift {
  readonly personId: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** The turn of the rotation that this instant falls into; null before the rotation starts and after it has ended. */
export function shiftAt(rotation: Rotation, at: Instant): Shift | null {
  const end = endOf(rotation);
  if (at >= end) return null;
  const turns = turnsOf(rotation);
  let turn = turns.guess(at);
  while (turns.begins(turn) > at) turn -= 1;
  while (turns.begins(turn + 1) <= at) turn += 1;
  const personId = turn < 0 ? undefined : rotation.members[turn % rotation.members.length];
  if (personId === undefined) return null;
  return { personId, from: turns.begins(turn), to: Math.min(turns.begins(turn + 1), end) };
}

/** The instants strictly between `from` and `to` at which the rotation begins, passes on or ends. */
export function turningPoints(rotation: Rotation, from: Instant, to: Instant): readonly Instant[] {
  const end = endOf(rotation);
  const turns = turnsOf(rotation);
  const points: Instant[] = [];
  const last = Math.min(to, end);
  for (let turn = Math.max(0, turns.guess(from) - 1); turns.begins(turn) < last; turn += 1)
    if (turns.begins(turn) > from) points.push(turns.begins(turn));
  if (end > from && end < to) points.push(end);
  return points;
}

interface Turns {
  /** When the turn with this number begins; turn 0 is the first member's first. */
  begins(turn: number): Instant;
  /** A turn at most one off from the one that an instant falls into. */
  guess(at: Instant): number;
}

function turnsOf({ handover, start, timeZone }: Rotation): Turns {
  const zone = zoneOf(timeZone);
  const time = minutesOfDay(handover.at) * MINUTE;
  switch (handover.every) {
    case 'hour': {
      const first = zone.instantAt(dayNumberOf(start), time);
      const length = handover.length * HOUR;
      return { begins: (turn) => first + turn * length, guess: (at) => Math.floor((at - first) / length) };
    }
    case 'day':
      return byDays(dayNumberOf(start), handover.length);
    case 'week':
      return byDays(firstWeekdayFrom(dayNumberOf(start), handover.weekday), handover.length * 7);
    default:
      return assertNever(handover);
  }

  function byDays(first: number, length: number): Turns {
    return {
      begins: (turn) => zone.instantAt(first + turn * length, time),
      guess: (at) => Math.floor((zone.wallTimeAt(at).day - first) / length),
    };
  }
}

function endOf(rotation: Rotation): Instant {
  if (rotation.until === null) return Number.POSITIVE_INFINITY;
  return zoneOf(rotation.timeZone).instantAt(dayNumberOf(rotation.until), 0);
}

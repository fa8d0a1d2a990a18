import type { Instant } from '@sopflow/model';
import { Temporal } from 'temporal-polyfill';
import { DAY, type DayNumber } from './localDay.ts';

/** A stretch of time throughout which the wall clock of a zone is `offset` milliseconds ahead of UTC. */
export interface OffsetStretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly offset: number;
}

/** What a wall clock shows: the date, and the milliseconds that it has moved since 00:00. */
export interface WallTime {
  readonly day: DayNumber;
  readonly sinceMidnight: number;
}

/** The wall clock of one time zone, with what was looked up kept: asking the platform for an offset costs microseconds. */
export interface Zone {
  /** The one or two stretches that a UTC day consists of; two when the clocks change on it. */
  stretchesOfUtcDay(utcDay: number): readonly OffsetStretch[];
  wallTimeAt(at: Instant): WallTime;
  /**
   * The instant at which a wall clock shows this time. Of a time that comes twice, the first; a time that is skipped counts as so much
   * later (Temporal's `compatible`). `sinceMidnight` may be a whole day: midnight of the next day.
   */
  instantAt(day: DayNumber, sinceMidnight: number): Instant;
}

/** Enough for a century per zone; beyond that a hostile range of dates must not fill the memory. */
const MOST_DAYS_KEPT = 40_000;

const zones = new Map<string, Zone>();

/** The zone of this IANA name. @throws RangeError when there is none; schemas have checked it before. */
export function zoneOf(timeZone: string): Zone {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    zone = createZone(timeZone);
    zones.set(timeZone, zone);
  }
  return zone;
}

function createZone(timeZone: string): Zone {
  const days = new Map<number, readonly OffsetStretch[]>();
  const midnights = new Map<number, number>();

  const offsetAt = (at: Instant): number =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1_000_000;

  function offsetAtMidnight(utcDay: number): number {
    let offset = midnights.get(utcDay);
    if (offset === undefined) {
      if (midnights.size > MOST_DAYS_KEPT) midnights.clear();
      offset = offsetAt(utcDay * DAY);
      midnights.set(utcDay, offset);
    }
    return offset;
  }

  function readStretches(utcDay: number): readonly OffsetStretch[] {
    const from = utcDay * DAY;
    const to = from + DAY;
    const before = offsetAtMidnight(utcDay);
    const after = offsetAtMidnight(utcDay + 1);
    if (before === after) return [{ from, to, offset: before }];
    let old = from;
    let changed = to;
    while (changed - old > 1) {
      const middle = Math.floor((old + changed) / 2);
      if (offsetAt(middle) === before) old = middle;
      else changed = middle;
    }
    return [
      { from, to: changed, offset: before },
      { from: changed, to, offset: after },
    ];
  }

  function stretchesOfUtcDay(utcDay: number): readonly OffsetStretch[] {
    let stretches = days.get(utcDay);
    if (stretches === undefined) {
      if (days.size > MOST_DAYS_KEPT) days.clear();
      stretches = readStretches(utcDay);
      days.set(utcDay, stretches);
    }
    return stretches;
  }

  return {
    stretchesOfUtcDay,
    wallTimeAt(at) {
      const stretch = stretchesOfUtcDay(Math.floor(at / DAY)).find((one) => at < one.to);
      const wall = at + (stretch === undefined ? offsetAt(at) : stretch.offset);
      const day = Math.floor(wall / DAY);
      return { day, sinceMidnight: wall - day * DAY };
    },
    instantAt(day, sinceMidnight) {
      return Temporal.Instant.fromEpochMilliseconds(day * DAY + sinceMidnight)
        .toZonedDateTimeISO('UTC')
        .toPlainDateTime()
        .toZonedDateTime(timeZone).epochMilliseconds;
    },
  };
}

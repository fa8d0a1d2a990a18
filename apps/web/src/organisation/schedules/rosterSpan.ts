import { dutyStretches, instantOf } from '@sopflow/calendar';
import type { Instant, OnCallSchedule } from '@sopflow/model';

/** The days that a roster shows, each by the instant it begins at in the zone; the last one is where it ends. */
export interface RosterSpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly days: readonly Instant[];
}

const dayMs = 86_400_000;

/**
 * Whole weeks from a Monday on.
 *
 * @param now in the first week, when `after` is 0.
 * @param after how many weeks later it begins; negative for earlier.
 */
export function rosterSpan(now: Instant, timeZone: string, after: number, weeks: number): RosterSpan {
  // Sweden writes dates as YYYY-MM-DD.
  const today = Date.parse(`${new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now)}T00:00Z`);
  const sinceMonday = (new Date(today).getUTCDay() + 6) % 7;
  const first = today + (after * 7 - sinceMonday) * dayMs;
  const begins = Array.from({ length: weeks * 7 + 1 }, (_, day) => {
    const date = new Date(first + day * dayMs).toISOString().slice(0, 10);
    return instantOf(date, timeZone) ?? first + day * dayMs;
  });
  return { from: begins[0] ?? first, to: begins.at(-1) ?? first, days: begins.slice(0, -1) };
}

/** With more changes than this in four weeks, names have no room. */
const mostChanges = 8;

/** How many weeks of a schedule can be read at once: fewer where duty passes every day or two. */
export function weeksFor(schedule: OnCallSchedule, now: Instant, timeZone: string): 2 | 4 {
  const { from, to } = rosterSpan(now, timeZone, 0, 4);
  const changes = schedule.levels.map((_, index) => dutyStretches(schedule, index + 1, from, to).length);
  return Math.max(...changes) > mostChanges ? 2 : 4;
}

/** The zone in which a schedule is thought: that of its first rotation, else the reader's. */
export function zoneOfSchedule({ levels }: Pick<OnCallSchedule, 'levels'>): string {
  for (const level of levels) {
    const zone = level.kind === 'rotation' ? level.layers[0]?.timeZone : undefined;
    if (zone !== undefined) return zone;
  }
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

import type { OnCallSchedule } from './onCall.ts';

/** The schedule without one of its levels (from 0); stand-ins of that level go with it, those of later ones move up with theirs. */
export function withoutLevel<S extends Pick<OnCallSchedule, 'levels' | 'overrides'>>(
  schedule: S,
  index: number,
): S {
  return {
    ...schedule,
    levels: schedule.levels.toSpliced(index, 1),
    overrides: schedule.overrides
      .filter(({ level }) => level !== index + 1)
      .map((override) =>
        override.level > index + 1 ? { ...override, level: override.level - 1 } : override,
      ),
  };
}

/** The schedule with a level (from 0) in the place of the one before or after it; stand-ins stay with their level. */
export function withLevelMoved<S extends Pick<OnCallSchedule, 'levels' | 'overrides'>>(
  schedule: S,
  index: number,
  by: -1 | 1,
): S {
  const level = schedule.levels[index];
  const target = index + by;
  if (level === undefined || target < 0 || target >= schedule.levels.length) return schedule;
  const swapped = new Map([
    [index + 1, target + 1],
    [target + 1, index + 1],
  ]);
  return {
    ...schedule,
    levels: schedule.levels.toSpliced(index, 1).toSpliced(target, 0, level),
    overrides: schedule.overrides.map((override) => ({
      ...override,
      level: swapped.get(override.level) ?? override.level,
    })),
  };
}

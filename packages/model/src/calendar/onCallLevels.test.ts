import { describe, expect, it } from 'vitest';
import type { OnCallLevel } from './onCall.ts';
import { withLevelMoved, withoutLevel } from './onCallLevels.ts';

const level = (position: string): OnCallLevel => ({ kind: 'position', position });
const standIn = (at: number, personId: string) => ({ level: at, from: 1, to: 2, personId });
const schedule = {
  levels: [level('first'), level('second'), level('third')],
  overrides: [standIn(1, 'for-first'), standIn(2, 'for-second'), standIn(3, 'for-third')],
};
const standsIn = (of: typeof schedule) =>
  of.overrides.map(
    ({ level: at, personId }) => `${personId} at ${(of.levels[at - 1] as { position: string }).position}`,
  );

describe('the levels of a schedule', () => {
  it('take their stand-ins along when they move', () => {
    const moved = withLevelMoved(schedule, 2, -1);
    expect(moved.levels).toEqual([level('first'), level('third'), level('second')]);
    expect(standsIn(moved)).toEqual(['for-first at first', 'for-second at second', 'for-third at third']);
  });

  it('stay where there is nothing to change places with', () => {
    expect(withLevelMoved(schedule, 0, -1)).toBe(schedule);
    expect(withLevelMoved(schedule, 2, 1)).toBe(schedule);
  });

  it('lose their own stand-ins when they go, and keep those of the others', () => {
    const left = withoutLevel(schedule, 0);
    expect(left.levels).toEqual([level('second'), level('third')]);
    expect(standsIn(left)).toEqual(['for-second at second', 'for-third at third']);
  });
});

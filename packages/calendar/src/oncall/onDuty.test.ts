import { type Handover, OnCallSchedule, type OnCallScheduleInput, Rotation, WEEKDAYS } from '@sopflow/model';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { handovers } from './handovers.ts';
import { isSameDuty, onDuty } from './onDuty.ts';

const HALF_HOUR = 1_800_000;
const shanghai = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);

function schedule(input: Partial<OnCallScheduleInput> & Pick<OnCallScheduleInput, 'levels'>): OnCallSchedule {
  return OnCallSchedule.parse({ key: 'duty', name: { en: 'Duty' }, ...input });
}

const weekly = {
  members: ['li', 'wang', 'zhao'],
  handover: { every: 'week', length: 1, at: '09:00', weekday: 'monday' },
  timeZone: 'Asia/Shanghai',
  start: '2026-01-01',
} as const;

const shop = schedule({
  levels: [
    { kind: 'rotation', layers: [{ ...weekly, members: [...weekly.members] }] },
    { kind: 'position', position: 'product-lead' },
    { kind: 'person', personId: 'boss' },
  ],
  overrides: [
    { from: shanghai('2026-01-14 12:00'), to: shanghai('2026-01-14 18:00'), personId: 'chen' },
    { from: shanghai('2026-01-14 17:00'), to: shanghai('2026-01-14 20:00'), personId: 'sun' },
    { level: 3, from: shanghai('2026-01-20 00:00'), to: shanghai('2026-01-21 00:00'), personId: 'vice' },
  ],
});

const whoAt = (text: string, level = 1) => {
  const duty = onDuty(shop, level, shanghai(text));
  return duty.kind === 'person'
    ? duty.personId
    : duty.kind === 'position'
      ? `position ${duty.position}`
      : 'gap';
};

describe('Who is on duty', () => {
  it('nobody before the first Monday, then one member a week from Monday 09:00 on, round and round', () => {
    expect(whoAt('2026-01-05 08:59')).toBe('gap');
    expect(whoAt('2026-01-05 09:00')).toBe('li');
    expect(whoAt('2026-01-12 08:59')).toBe('li');
    expect(whoAt('2026-01-12 09:00')).toBe('wang');
    expect(whoAt('2026-01-19 09:00')).toBe('zhao');
    expect(whoAt('2026-01-26 09:00')).toBe('li');
  });

  it('an override takes its level over for its time, the later one in the list first', () => {
    expect(whoAt('2026-01-14 11:59')).toBe('wang');
    expect(whoAt('2026-01-14 12:00')).toBe('chen');
    expect(whoAt('2026-01-14 17:00')).toBe('sun');
    expect(whoAt('2026-01-14 20:00')).toBe('wang');
    expect(whoAt('2026-01-20 12:00', 3)).toBe('vice');
    expect(whoAt('2026-01-20 12:00', 1)).toBe('zhao');
  });

  it('the other levels are a position, a person, and beyond the last nobody', () => {
    expect(whoAt('2026-01-14 12:00', 2)).toBe('position product-lead');
    expect(whoAt('2026-01-14 12:00', 3)).toBe('boss');
    expect(whoAt('2026-01-14 12:00', 4)).toBe('gap');
  });

  it('a later layer covers the one below it while it lasts', () => {
    const sale = {
      members: ['festival'],
      handover: { every: 'day', length: 1, at: '00:00' },
      timeZone: 'Asia/Shanghai',
      start: '2026-01-10',
      until: '2026-01-13',
    } as const;
    const layered = schedule({
      levels: [
        {
          kind: 'rotation',
          layers: [
            { ...weekly, members: [...weekly.members] },
            { ...sale, members: [...sale.members] },
          ],
        },
      ],
    });
    const changes = handovers(layered, shanghai('2026-01-06 00:00'), shanghai('2026-01-20 00:00'));
    expect(changes.map(({ at, to }) => [at, to.kind === 'person' ? to.personId : to.kind])).toEqual([
      [shanghai('2026-01-10 00:00'), 'festival'],
      [shanghai('2026-01-13 00:00'), 'wang'],
      [shanghai('2026-01-19 09:00'), 'zhao'],
    ]);
  });

  it('hands over at the same time of day when the clocks change, or so much later where it is skipped', () => {
    const berlin = (at: string) =>
      schedule({
        levels: [
          {
            kind: 'rotation',
            layers: [
              {
                members: ['a', 'b'],
                handover: { every: 'day', length: 1, at },
                timeZone: 'Europe/Berlin',
                start: '2026-03-27',
              },
            ],
          },
        ],
      });
    const times = (at: string) =>
      handovers(berlin(at), Date.parse('2026-03-28T12:00Z'), Date.parse('2026-03-31T00:00Z')).map((one) =>
        new Date(one.at).toISOString().slice(0, 16),
      );
    expect(times('09:00')).toEqual(['2026-03-29T07:00', '2026-03-30T07:00']);
    expect(times('02:30')).toEqual(['2026-03-29T01:30', '2026-03-30T00:30']);
  });
});

const anyHandover: fc.Arbitrary<Handover> = fc
  .record({
    every: fc.constantFrom('hour' as const, 'day' as const, 'week' as const),
    length: fc.oneof(fc.constantFrom(1, 2), fc.integer({ min: 1, max: 30 })),
    at: fc.constantFrom('00:00', '01:30', '02:30', '09:00', '23:30'),
    weekday: fc.constantFrom(...WEEKDAYS),
  })
  .map(({ every, weekday, ...rest }) =>
    every === 'week' ? { every, weekday, ...rest } : { every, ...rest },
  );

const anyRotation = fc
  .record({
    members: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 5 }),
    handover: anyHandover,
    timeZone: fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'),
    start: fc
      .integer({ min: 0, max: 200 })
      .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString()),
    until: fc.option(
      fc
        .integer({ min: 0, max: 100 })
        .map((days) => Temporal.PlainDate.from('2026-08-01').add({ days }).toString()),
    ),
  })
  .map((one) => Rotation.parse(one));

describe('A rotation equals handing over one turn after the other', () => {
  it('at any instant', () => {
    const anyInstant = fc.integer({
      min: Date.parse('2025-12-01T00:00Z'),
      max: Date.parse('2026-12-31T00:00Z'),
    });
    fc.assert(
      fc.property(anyRotation, anyInstant, (rotation, at) => {
        const one = schedule({ levels: [{ kind: 'rotation', layers: [rotation] }] });
        const expected = memberByCounting(rotation, at);
        expect(onDuty(one, 1, at)).toEqual(
          expected === null ? { kind: 'gap' } : { kind: 'person', personId: expected },
        );
      }),
      { numRuns: 150 },
    );
  });

  it('and its handovers are where the person on duty changes', () => {
    const anyFrom = fc
      .integer({ min: 0, max: 150 * 48 })
      .map((halfHours) => Date.parse('2026-03-27T00:00Z') + halfHours * HALF_HOUR);
    const anyOverride = fc.record({
      from: fc.integer({ min: -20, max: 130 }),
      length: fc.integer({ min: 1, max: 90 }),
      personId: fc.constantFrom('a', 'x'),
    });
    fc.assert(
      fc.property(
        fc.array(anyRotation, { minLength: 1, maxLength: 2 }),
        fc.array(anyOverride, { maxLength: 3 }),
        anyFrom,
        (layers, relative, from) => {
          const overrides = relative.map((override) => ({
            from: from + override.from * HALF_HOUR,
            to: from + (override.from + override.length) * HALF_HOUR,
            personId: override.personId,
          }));
          const one = schedule({ levels: [{ kind: 'rotation', layers }], overrides });
          const to = from + 120 * HALF_HOUR;
          const seen: number[] = [];
          // Every handover of these examples falls on a half hour, so that looking at each of them misses none.
          for (let at = from + HALF_HOUR; at < to; at += HALF_HOUR)
            if (!isSameDuty(onDuty(one, 1, at - 1), onDuty(one, 1, at))) seen.push(at);
          expect(handovers(one, from, to).map(({ at }) => at)).toEqual(seen);
        },
      ),
      { numRuns: 80 },
    );
  });
});

/** Walks from the first handover on, turn by turn, on the platform's calendar. */
function memberByCounting(rotation: Rotation, at: number): string | null {
  const { handover, timeZone, members, start, until } = rotation;
  if (until !== null && at >= Temporal.PlainDate.from(until).toZonedDateTime(timeZone).epochMilliseconds)
    return null;
  let date = Temporal.PlainDate.from(start);
  if (handover.every === 'week')
    while (WEEKDAYS[date.dayOfWeek - 1] !== handover.weekday) date = date.add({ days: 1 });
  const first = date.toZonedDateTime({ timeZone, plainTime: handover.at });
  const turnBegins = (turn: number) => {
    if (handover.every === 'hour') return first.add({ hours: turn * handover.length }).epochMilliseconds;
    const days = turn * handover.length * (handover.every === 'week' ? 7 : 1);
    return date.add({ days }).toZonedDateTime({ timeZone, plainTime: handover.at }).epochMilliseconds;
  };
  let turn = -1;
  while (turnBegins(turn + 1) <= at) turn += 1;
  return turn < 0 ? null : (members[turn % members.length] ?? null);
}

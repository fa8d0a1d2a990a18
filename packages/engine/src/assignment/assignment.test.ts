import {
  Assignment,
  type AssignmentStrategy,
  Calendar,
  type Directory,
  OnCallSchedule,
} from '@sopflow/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, MONDAY, organisation, person, position } from '../scenarios/organisation.ts';
import type { AssignmentContext } from './resolver.ts';
import { resolverOver } from './resolverOver.ts';

const about: AssignmentContext = {
  taskId: 'r_1.1',
  starterId: null,
  sopOwnerId: null,
  start: {},
  values: {},
  doers: {},
};

function assign(
  directory: Directory,
  strategies: readonly Partial<AssignmentStrategy>[],
  more: {
    readonly notSameAs?: string[];
    readonly about?: Partial<AssignmentContext>;
    readonly load?: Map<string, number>;
  } = {},
) {
  const assignment = Assignment.parse({ strategies, notSameAs: more.notSameAs ?? [] });
  return resolverOver(directory, MONDAY, more.load).assign(assignment, { ...about, ...more.about });
}

const onLeave = (standInId: string | null) => ({
  absence: { from: MONDAY - DAY, to: MONDAY + DAY, standInId },
});

describe('who does a step', () => {
  const team = organisation(
    [
      person('ann'),
      person('bo'),
      person('cai', { managerId: 'ann' }),
      person('gone', { status: 'disabled' }),
    ],
    [
      position('tester', ['bo', 'cai'], { deputyId: 'ann' }),
      position('lead', ['ann']),
      position('empty', []),
    ],
  );

  test('one holder of a position owns the task; several may claim it, or the least loaded gets it', () => {
    expect(assign(team, [{ by: 'position', position: 'lead' }])).toEqual({
      ownerId: 'ann',
      candidateIds: [],
      why: 'position:lead',
    });
    expect(assign(team, [{ by: 'position', position: 'tester' }])).toEqual({
      ownerId: null,
      candidateIds: ['bo', 'cai'],
      why: 'position:tester',
    });
    const load = new Map([
      ['bo', 3],
      ['cai', 1],
    ]);
    expect(assign(team, [{ by: 'position', position: 'tester', pick: 'leastOpen' }], { load })).toMatchObject(
      { ownerId: 'cai' },
    );
  });

  test('strategies are tried in order until one names somebody who is there', () => {
    expect(
      assign(team, [
        { by: 'person', personId: 'gone' },
        { by: 'position', position: 'empty' },
        { by: 'deputyOf', position: 'tester' },
      ]),
    ).toMatchObject({ ownerId: 'ann', why: 'deputyOf:tester' });
  });

  test('the starter, the starter’s manager, whoever did an earlier step, whoever a form names', () => {
    expect(assign(team, [{ by: 'starter' }], { about: { starterId: 'cai' } })).toMatchObject({
      ownerId: 'cai',
      why: 'starter',
    });
    expect(assign(team, [{ by: 'managerOfStarter' }], { about: { starterId: 'cai' } })).toMatchObject({
      ownerId: 'ann',
    });
    expect(
      assign(team, [{ by: 'ownerOfStep', step: 'build' }], { about: { doers: { build: ['ann', 'bo'] } } }),
    ).toMatchObject({ ownerId: 'bo' });
    expect(
      assign(team, [{ by: 'formField', field: 'who' }], { about: { start: { who: 'cai' } } }),
    ).toMatchObject({ ownerId: 'cai' });
    expect(
      assign(team, [{ by: 'formField', step: 'plan', field: 'who' }], {
        about: { values: { plan: { who: 'bo' } } },
      }),
    ).toMatchObject({ ownerId: 'bo' });
  });

  test('whoever did a step that may not be the same person is left out', () => {
    expect(
      assign(team, [{ by: 'position', position: 'tester' }], {
        notSameAs: ['build'],
        about: { doers: { build: ['bo'] } },
      }),
    ).toMatchObject({ ownerId: 'cai', why: 'position:tester' });
  });

  test('whoever is on call at this hour', () => {
    const duty = OnCallSchedule.parse({
      key: 'duty',
      name: { en: 'Duty' },
      levels: [
        { kind: 'person', personId: 'bo' },
        { kind: 'position', position: 'lead' },
      ],
    });
    const withDuty = { ...team, schedules: new Map([['duty', duty]]) };
    expect(assign(withDuty, [{ by: 'onCall', schedule: 'duty' }])).toMatchObject({
      ownerId: 'bo',
      why: 'onCall:duty.1',
    });
    expect(assign(withDuty, [{ by: 'onCall', schedule: 'duty', level: 2 }])).toMatchObject({
      ownerId: 'ann',
    });
  });
});

describe('when people are away', () => {
  test('the stand-in takes over for the time of the absence, also a stand-in’s stand-in', () => {
    const team = organisation(
      [person('li.wei', onLeave('bo')), person('bo', onLeave('cai')), person('cai')],
      [position('tester', ['li.wei'])],
    );
    expect(assign(team, [{ by: 'position', position: 'tester' }])).toEqual({
      ownerId: 'cai',
      candidateIds: [],
      why: 'standIn:li.wei',
    });
    const later = resolverOver(team, MONDAY + DAY).assign(
      Assignment.parse({ strategies: [{ by: 'person', personId: 'li.wei' }] }),
      about,
    );
    expect(later).toMatchObject({ ownerId: 'li.wei' });
  });

  test('nobody stands in: the position’s deputy does', () => {
    const team = organisation(
      [person('ann', onLeave(null)), person('dee')],
      [position('tester', ['ann'], { deputyId: 'dee' })],
    );
    expect(assign(team, [{ by: 'position', position: 'tester' }])).toMatchObject({
      ownerId: 'dee',
      why: 'deputyOf:tester',
    });
  });

  test('two who stand in for each other do not send us round in circles', () => {
    const team = organisation([
      person('ann', onLeave('bo')),
      person('bo', onLeave('ann')),
      person('root', { roles: ['administrator'] }),
    ]);
    expect(assign(team, [{ by: 'person', personId: 'ann' }])).toMatchObject({
      ownerId: 'root',
      why: 'fallback:administrator',
    });
  });

  test('then the SOP’s owner, then an administrator, then anybody', () => {
    const nobody: Partial<AssignmentStrategy>[] = [{ by: 'position', position: 'none' }];
    const team = organisation([person('ann'), person('root', { roles: ['administrator'] })]);
    expect(assign(team, nobody, { about: { sopOwnerId: 'ann' } })).toMatchObject({
      ownerId: 'ann',
      why: 'fallback:sopOwner',
    });
    expect(assign(team, nobody)).toMatchObject({ ownerId: 'root', why: 'fallback:administrator' });
    expect(assign(organisation([person('ann')]), nobody)).toMatchObject({
      ownerId: 'ann',
      why: 'fallback:anybody',
    });
    expect(assign(organisation([]), nobody)).toEqual({ ownerId: null, candidateIds: [], why: 'nobody' });
  });
});

test('as long as one active person exists, every task has somebody active', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const anyone = fc.constantFrom(...ids, 'unknown');
  const people = fc.tuple(
    ...ids.map((id) =>
      fc
        .record({ active: fc.boolean(), away: fc.boolean(), standIn: anyone, admin: fc.boolean() })
        .map((made) => ({ id, ...made })),
    ),
  );
  const strategy = fc.oneof(
    anyone.map((personId) => ({ by: 'person' as const, personId })),
    fc
      .constantFrom('claim' as const, 'leastOpen' as const, 'all' as const)
      .map((pick) => ({ by: 'position' as const, position: 'p', pick })),
    fc.constant({ by: 'deputyOf' as const, position: 'p' }),
    fc.constant({ by: 'starter' as const }),
    fc.constant({ by: 'ownerOfStep' as const, step: 's' }),
  );
  fc.assert(
    fc.property(
      people,
      fc.array(strategy, { maxLength: 3 }),
      fc.subarray(ids),
      anyone,
      fc.subarray(ids),
      anyone,
      (made, strategies, holders, deputyId, doers, owner) => {
        const directory = organisation(
          made.map(({ id, active, away, standIn, admin }) =>
            person(id, {
              status: active ? 'active' : 'disabled',
              roles: admin ? ['administrator'] : ['staff'],
              absence: away ? { from: MONDAY - DAY, to: MONDAY + DAY, standInId: standIn } : null,
            }),
          ),
          [position('p', holders, { deputyId })],
        );
        const { ownerId, candidateIds } = resolverOver(directory, MONDAY).assign(
          { strategies, notSameAs: ['s'] },
          { ...about, sopOwnerId: owner, starterId: owner, doers: { s: doers } },
        );
        const named = ownerId === null ? candidateIds : [ownerId];
        if (made.some(({ active }) => active)) expect(named.length).toBeGreaterThan(0);
        for (const id of named) expect(directory.people.get(id)?.status).toBe('active');
        if (ownerId === null) expect(candidateIds.length === 0 || candidateIds.length > 1).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

describe('whom a message reaches', () => {
  const team = organisation(
    [
      person('ann', { managerId: 'bo' }),
      person('bo', onLeave('cai')),
      person('cai'),
      person('root', { roles: ['administrator'] }),
    ],
    [position('lead', ['ann', 'bo'])],
  );
  const context = { ownerIds: ['ann'], sopOwnerId: null, starterId: 'ann' };

  test('each person once, those on leave through their stand-ins', () => {
    expect(
      resolverOver(team, MONDAY).recipients(
        [{ to: 'owner' }, { to: 'managerOfOwner' }, { to: 'starter' }, { to: 'position', position: 'lead' }],
        context,
      ),
    ).toEqual(['ann', 'cai']);
  });

  test('nobody left: an administrator hears of it', () => {
    expect(resolverOver(team, MONDAY).recipients([{ to: 'person', personId: 'nobody' }], context)).toEqual([
      'root',
    ]);
  });
});

describe('when something is due', () => {
  const office = Calendar.parse({
    key: 'office',
    name: { en: 'Office' },
    timeZone: 'Asia/Shanghai',
    alwaysOpen: false,
    week: {
      monday: hours(),
      tuesday: hours(),
      wednesday: hours(),
      thursday: hours(),
      friday: hours(),
      saturday: [],
      sunday: [],
    },
  });
  function hours() {
    return [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '18:00' },
    ];
  }
  const resolver = resolverOver(organisation([], [], { calendars: new Map([['office', office]]) }), MONDAY);

  test('working time counts in the named calendar, or the organisation’s own', () => {
    const counted = { span: { amount: 4, unit: 'hours' as const }, base: 'working' as const, calendar: null };
    expect(resolver.dueAt(counted, MONDAY, 'x')).toBe(MONDAY + 5 * HOUR);
    expect(resolver.dueAt({ ...counted, calendar: 'office' }, MONDAY, 'x')).toBe(MONDAY + 5 * HOUR);
    expect(resolver.dueAt({ ...counted, base: 'wall' }, MONDAY, 'x')).toBe(MONDAY + 4 * HOUR);
  });

  test('a date without a zone is local to the calendar', () => {
    expect(resolver.instantOf('2026-03-02', null, 'x')).toBe(MONDAY - 9 * HOUR);
    expect(resolver.instantOf('2026-03-02T01:30:00Z', null, 'x')).toBe(MONDAY + 30 * MINUTE);
    expect(resolver.instantOf('soon', null, 'x')).toBeNull();
  });
});

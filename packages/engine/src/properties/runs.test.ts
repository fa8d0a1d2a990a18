import { type JsonObject, RunBoundReached, TaskClosed } from '@sopflow/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { resolverOver } from '../assignment/resolverOver.ts';
import { compileWith } from '../compile/compileSop.ts';
import type { Mover } from '../compile/stepper.ts';
import { diagnose } from '../diagnose/diagnose.ts';
import { decide } from '../machine/decide.ts';
import { replay } from '../replay/replay.ts';
import { MONDAY, organisation, person, position } from '../scenarios/organisation.ts';
import { World } from '../scenarios/world.ts';
import { checkInvariants } from './invariants.ts';
import { type Pick, randomDocument } from './randomDocument.ts';
import { deliver, randomAttempt } from './randomPath.ts';

const directory = organisation(
  [
    person('ann', { roles: ['administrator'] }),
    person('bo'),
    person('cai', { absence: { from: 0, to: MONDAY * 2, standInId: 'dee' } }),
    person('dee'),
    person('owner'),
  ],
  [position('team', ['bo', 'cai']), position('board', ['ann', 'bo', 'cai', 'dee'])],
  {
    policies: new Map([
      [
        'standard',
        { id: 'p1', policy: { key: 'standard', name: { en: 'Standard' }, base: 'wall', levels: [] } },
      ],
    ]),
  },
);

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 150);
const MOVES = 40;

function pickFrom(generate: fc.GeneratorValue): Pick {
  return (n) => generate(fc.nat, Math.max(0, n - 1));
}

/** A world with a started run of a random document, and the run's id. */
function randomWorld(pick: Pick): World {
  const world = new World(randomDocument(pick), resolverOver(directory, MONDAY), MONDAY);
  const input: JsonObject = { items: ['east', 'west', 'north'].slice(0, pick(4)) };
  const begun = world.begin('r_1', input, { starterId: 'ann' });
  if (!begun.ok) throw begun.error;
  deliver(world);
  return world;
}

/** Lets random things happen to the runs of a world; `after` sees each attempt and what was decided. */
function play(world: World, pick: Pick, after: (world: World) => void): void {
  for (let move = 0; move < MOVES; move += 1) {
    const { to, stimulus, actor } = randomAttempt(world, pick);
    const decision = world.send(to, stimulus, actor);
    if (!decision.ok && decision.error instanceof RunBoundReached) throw decision.error;
    deliver(world);
    after(world);
  }
}

test('random documents can be published', () => {
  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const errors = diagnose(randomDocument(pickFrom(generate))).filter(
        ({ severity }) => severity === 'error',
      );
      expect(errors).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('whatever happens to a run, its tasks and timers belong to where it stands, and nothing is left when it ends', () => {
  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const pick = pickFrom(generate);
      const world = randomWorld(pick);
      const check = (): void => world.instances.forEach(checkInvariants);
      check();
      play(world, pick, check);
    }),
    { numRuns: RUNS },
  );
});

test('replaying the events of a run gives its snapshot, without directory or calendar', () => {
  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const pick = pickFrom(generate);
      const world = randomWorld(pick);
      play(world, pick, () => {});
      for (const { machine, events, id, snapshot } of world.instances.values()) {
        const stored = JSON.parse(JSON.stringify(events)) as typeof events;
        expect(replay(machine, stored, id)).toStrictEqual(snapshot);
      }
    }),
    { numRuns: RUNS },
  );
});

test('a completed task is never completed again', () => {
  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const pick = pickFrom(generate);
      const world = randomWorld(pick);
      for (let move = 0; move < MOVES; move += 1) {
        const { to, stimulus, actor } = randomAttempt(world, pick);
        const first = world.send(to, stimulus, actor);
        deliver(world);
        if (!first.ok || stimulus.type !== 'completeTask') continue;
        const second = world.send(to, stimulus, actor);
        expect(!second.ok && second.error).toBeInstanceOf(TaskClosed);
      }
    }),
    { numRuns: RUNS },
  );
});

test('the shared actor scope steps exactly as XState’s public functions do', () => {
  const byPublicFunctions: Mover = {
    initial: (machine, input) => initialTransition(machine, input as never)[0],
    next: (machine, snapshot, event) => transition(machine, snapshot, event)[0],
  };
  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const pick = pickFrom(generate);
      const world = randomWorld(pick);
      const machine = compileWith(world.document, null, byPublicFunctions);
      const run = world.get('r_1');
      for (let move = 0; move < MOVES; move += 1) {
        const { stimulus, actor } = randomAttempt(world, pick);
        const environment = { now: world.now, instanceId: 'r_1', resolver: world.resolver, actor };
        const before = run.snapshot;
        const other = decide(machine, before, stimulus, environment);
        const mine = world.send('r_1', stimulus, actor);
        expect(other).toEqual(mine);
        deliver(world);
      }
    }),
    { numRuns: Math.ceil(RUNS / 3) },
  );
});

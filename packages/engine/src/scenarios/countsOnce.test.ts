import { SignsAlready } from '@sopflow/model';
import { expect, test } from 'vitest';
import { resolverOver } from '../assignment/resolverOver.ts';
import { summary } from '../read/summary.ts';
import { replay } from '../replay/replay.ts';
import { approval, document, end, flow } from './draw.ts';
import { DAY, MONDAY, organisation, person, position } from './organisation.ts';
import { Story } from './story.ts';

type Rule = Parameters<typeof approval>[2];

const TWO: Rule = { rule: 'count', needed: 2 };
const away = { from: 0, to: MONDAY + DAY, standInId: 'ann' };

/** ann holds two positions, bo the third; cai is on leave and ann stands in. */
const positions = [
  position('quality', ['ann']),
  position('safety', ['ann']),
  position('finance', ['bo']),
  position('board', ['ann', 'bo', 'dee']),
];
const team = [
  person('ann'),
  person('bo'),
  person('cai', { absence: away }),
  person('dee'),
  person('owner', { roles: ['administrator'] }),
];

const by = (key: string, pick: 'claim' | 'all' = 'claim') => ({
  strategies: [{ by: 'position' as const, position: key, pick }],
});
const named = (personId: string) => ({ strategies: [{ by: 'person' as const, personId }] });

function asking(rule: Rule, signers: readonly object[], people = team): Story {
  const drawn = document(
    flow(
      [approval('sign', [], rule, { signers: [...signers] as never }), end('yes'), end('no')],
      ['sign --approved--> yes', 'sign --rejected--> no'],
    ),
  );
  return new Story(drawn, {}, resolverOver(organisation(people, positions), MONDAY));
}

function outcome(story: Story): string | null {
  return story.facts('stepLeft').find((fact) => fact.stepId === 'sign')?.outcome ?? null;
}

test('two of three: who holds two of the positions has one place, and the SOP’s owner is asked for the other', () => {
  const story = asking(TWO, [by('quality'), by('safety'), by('finance')]);
  expect(story.owners('sign')).toEqual(['ann', 'owner', 'bo']);
  story.does('ann', 'sign', 'approved');
  expect(outcome(story)).toBeNull();
  story.does('bo', 'sign', 'approved');
  expect(outcome(story)).toBe('approved');
});

test('who stands in for somebody and signs as well counts once', () => {
  expect(asking({ rule: 'all' }, [named('ann'), named('cai')]).owners('sign')).toEqual(['ann', 'owner']);
});

test('somebody named for one place is kept for it, though they hold a position of which everybody signs', () => {
  const story = asking({ rule: 'all' }, [by('board', 'all'), named('bo')]);
  expect(story.owners('sign')).toEqual(['ann', 'dee', 'bo']);
});

test('nobody else is left: a place falls away, and the rule decides whether the others are enough', () => {
  const few = [person('ann', { roles: ['administrator'] }), person('bo')];
  const enough = asking(TWO, [by('quality'), by('safety'), by('finance')], few);
  expect(enough.owners('sign')).toEqual(['ann', 'bo']);
  enough.does('ann', 'sign', 'approved');
  enough.does('bo', 'sign', 'approved');
  expect(outcome(enough)).toBe('approved');

  const lost = asking({ rule: 'count', needed: 3 }, [by('quality'), by('safety'), by('finance')], few);
  expect(outcome(lost)).toBe('rejected');
  expect(lost.facts('tooFewSigners')).toEqual([{ type: 'tooFewSigners', stepId: 'sign', people: 2 }]);
  expect(lost.facts('taskOpened')).toEqual([]);
  expect(outcome(asking({ rule: 'all' }, [by('quality'), by('safety')], few))).toBe('rejected');
});

test('one after the other: who signed before is not asked again', () => {
  const story = asking({ rule: 'sequential' }, [by('quality'), by('finance'), by('safety')]);
  for (const who of ['ann', 'bo', 'owner']) {
    expect(story.owners('sign')).toEqual([who]);
    story.does(who, 'sign', 'approved');
  }
  expect(outcome(story)).toBe('approved');
});

test('one after the other: nobody left who has not signed rejects it', () => {
  const alone = asking(
    { rule: 'sequential' },
    [by('quality'), by('safety')],
    [person('ann', { roles: ['administrator'] })],
  );
  alone.does('ann', 'sign', 'approved');
  expect(outcome(alone)).toBe('rejected');
  expect(alone.facts('tooFewSigners')).toHaveLength(1);
});

test('a second place is neither claimed, nor handed to who has one, nor signed by them', () => {
  const story = asking({ rule: 'all' }, [by('board'), by('board'), named('cai')]);
  const [first, second, third] = story.tasks;
  const dee = { kind: 'person', personId: 'dee' } as const;
  story.sends({ type: 'claimTask', taskId: first?.id ?? '' }, dee);
  const again = { type: 'claimTask', taskId: second?.id ?? '' } as const;
  expect(story.sends(again, dee)).toBeInstanceOf(SignsAlready);
  expect(story.sends({ type: 'reassignTask', taskId: third?.id ?? '', to: 'dee' }, dee)).toBeInstanceOf(
    SignsAlready,
  );
  const signs = {
    type: 'completeTask',
    taskId: second?.id ?? '',
    outcome: 'approved',
    values: {},
    checked: [],
  } as const;
  expect(story.sends(signs, dee)).toBeInstanceOf(SignsAlready);
  story.does('dee', 'sign', 'approved');
  expect(story.sends(signs, dee)).toBeInstanceOf(SignsAlready);
  expect(outcome(story)).toBeNull();
});

test('a run from before people counted once is replayed as it was', () => {
  const story = asking(TWO, [by('quality'), by('safety'), by('finance')]);
  story.does('ann', 'sign', 'approved');
  story.does('owner', 'sign', 'approved');
  const { machine, events, id } = story.run;
  const before = JSON.parse(JSON.stringify(events).replaceAll('"owner"', '"ann"')) as typeof events;
  expect(summary(replay(machine, before, id)).status).toBe('completed');
});

test('a replay leaves the same places empty from the log alone', () => {
  const few = [person('ann', { roles: ['administrator'] }), person('bo')];
  const story = asking(TWO, [by('quality'), by('safety'), by('finance')], few);
  const { machine, events, id, snapshot } = story.run;
  expect(replay(machine, JSON.parse(JSON.stringify(events)) as typeof events, id)).toStrictEqual(snapshot);
});

import { expect, test } from 'vitest';
import { resolverOver } from '../assignment/resolverOver.ts';
import { summary } from '../read/summary.ts';
import { replay } from '../replay/replay.ts';
import { approval, document, end, flow, task } from './draw.ts';
import { DAY, MONDAY, organisation, person, position } from './organisation.ts';
import { Story } from './story.ts';

type Rule = Parameters<typeof approval>[2];

const people = ['ann', 'bo', 'cai', 'dee'].map((id) => person(id));
const owner = person('owner', { roles: ['administrator'] });

function held(holders: readonly string[], team = people) {
  return organisation([...team, owner], [position('board', holders), position('desk', ['dee'])]);
}

const board = { strategies: [{ by: 'position' as const, position: 'board', pick: 'all' as const }] };
const desk = { strategies: [{ by: 'position' as const, position: 'desk', pick: 'all' as const }] };

const chair = { strategies: [{ by: 'person' as const, personId: 'cai' }] };

/** An approval that the whole board signs, and whoever else is given. */
function asking(rule: Rule, holders = ['ann', 'bo', 'cai'], signers: readonly object[] = [board]): Story {
  return new Story(documentAsking(rule, signers), {}, resolverOver(held(holders), MONDAY));
}

function documentAsking(rule: Rule, signers: readonly object[]) {
  return document(
    flow(
      [approval('sign', [], rule, { signers: [...signers] as never }), end('yes'), end('no')],
      ['sign --approved--> yes', 'sign --rejected--> no'],
    ),
  );
}

function outcome(story: Story): string | null {
  return story.facts('stepLeft').find((fact) => fact.stepId === 'sign')?.outcome ?? null;
}

test('all: every holder of the position gets a task of their own and must approve', () => {
  const story = asking({ rule: 'all' });
  expect(story.owners('sign')).toEqual(['ann', 'bo', 'cai']);
  expect(story.facts('signersNamed')).toEqual([
    { type: 'signersNamed', stepId: 'sign', signer: 0, personIds: ['ann', 'bo', 'cai'] },
  ]);
  story.does('ann', 'sign', 'approved');
  story.does('cai', 'sign', 'approved');
  expect(outcome(story)).toBeNull();
  story.does('bo', 'sign', 'approved');
  expect(outcome(story)).toBe('approved');
});

test('all: one holder who refuses ends it', () => {
  const story = asking({ rule: 'all' });
  story.does('ann', 'sign', 'approved');
  story.does('bo', 'sign', 'rejected');
  expect(outcome(story)).toBe('rejected');
  expect(story.tasks).toEqual([]);
});

test('any: one holder is enough, and only when all refuse it is refused', () => {
  const one = asking({ rule: 'any' });
  one.does('ann', 'sign', 'rejected');
  expect(outcome(one)).toBeNull();
  one.does('cai', 'sign', 'approved');
  expect(outcome(one)).toBe('approved');

  const none = asking({ rule: 'any' });
  for (const who of ['ann', 'bo', 'cai']) none.does(who, 'sign', 'rejected');
  expect(outcome(none)).toBe('rejected');
});

test('one after the other: the holders sign in turn, at their place among the signers', () => {
  const story = asking({ rule: 'sequential' }, ['ann', 'bo'], [desk, board, chair]);
  for (const who of ['dee', 'ann', 'bo', 'cai']) {
    expect(story.owners('sign')).toEqual([who]);
    expect(outcome(story)).toBeNull();
    story.does(who, 'sign', 'approved');
  }
  expect(outcome(story)).toBe('approved');
});

test('one after the other: who holds the position is looked at when its turn comes', () => {
  let directory = held(['ann', 'bo']);
  const changing = resolverOver(directory, MONDAY);
  const story = new Story(
    documentAsking({ rule: 'sequential' }, [desk, board]),
    {},
    {
      ...changing,
      assign: (assignment, about) => resolverOver(directory, MONDAY).assign(assignment, about),
      allOf: (assignment, about, approvalOf) =>
        resolverOver(directory, MONDAY).allOf(assignment, about, approvalOf),
    },
  );
  directory = held(['bo', 'cai']);
  story.does('dee', 'sign', 'approved');
  expect(story.owners('sign')).toEqual(['bo']);
  directory = held(['bo', 'ann']);
  story.does('bo', 'sign', 'approved');
  expect(story.owners('sign')).toEqual(['cai']);
  story.does('cai', 'sign', 'approved');
  expect(outcome(story)).toBe('approved');
});

test('two of them: each holder counts as one', () => {
  const reached = asking({ rule: 'count', needed: 2 });
  reached.does('ann', 'sign', 'approved');
  expect(outcome(reached)).toBeNull();
  reached.does('cai', 'sign', 'approved');
  expect(outcome(reached)).toBe('approved');

  const lost = asking({ rule: 'count', needed: 2 });
  lost.does('ann', 'sign', 'rejected');
  lost.does('cai', 'sign', 'rejected');
  expect(outcome(lost)).toBe('rejected');
});

test('weights: each holder carries the weight of the signer they stand for', () => {
  const rule: Rule = { rule: 'weighted', weights: [2, 1], needed: 5 };
  const story = asking(rule, ['ann', 'bo'], [board, desk]);
  story.does('ann', 'sign', 'approved');
  story.does('bo', 'sign', 'approved');
  expect(outcome(story)).toBeNull();
  story.does('dee', 'sign', 'approved');
  expect(outcome(story)).toBe('approved');

  const lost = asking(rule, ['ann', 'bo'], [board, desk]);
  lost.does('dee', 'sign', 'rejected');
  expect(outcome(lost)).toBe('rejected');
});

test('too few hold the position: a rule for three is not met by two, so it is rejected, and the history says why', () => {
  const story = asking({ rule: 'count', needed: 3 }, ['ann', 'bo']);
  expect(outcome(story)).toBe('rejected');
  expect(story.facts('tooFewSigners')).toEqual([{ type: 'tooFewSigners', stepId: 'sign', people: 2 }]);
  expect(story.facts('taskOpened')).toEqual([]);
});

test('one holder signs like anybody; nobody there: the SOP’s owner does', () => {
  expect(asking({ rule: 'all' }, ['ann']).owners('sign')).toEqual(['ann']);
  expect(asking({ rule: 'all' }, []).owners('sign')).toEqual(['owner']);
});

test('a holder on leave is represented, and who represents two signs once', () => {
  const away = { from: 0, to: MONDAY + DAY, standInId: 'dee' };
  const team = [
    person('ann'),
    person('bo', { absence: away }),
    person('cai', { absence: away }),
    person('dee'),
  ];
  const story = new Story(
    documentAsking({ rule: 'all' }, [board]),
    {},
    resolverOver(held(['ann', 'bo', 'cai'], team), MONDAY),
  );
  expect(story.owners('sign')).toEqual(['ann', 'dee']);
});

test('whoever did the work may not sign it off, also as a holder', () => {
  const apart = { ...board, notSameAs: ['write'] };
  const story = new Story(
    document(
      flow(
        [
          task('write', 'bo'),
          approval('sign', [], { rule: 'all' }, { signers: [apart] }),
          end('yes'),
          end('no'),
        ],
        ['write --done--> sign', 'sign --approved--> yes', 'sign --rejected--> no'],
      ),
    ),
    {},
    resolverOver(held(['ann', 'bo', 'cai']), MONDAY),
  );
  story.does('bo', 'write');
  expect(story.owners('sign')).toEqual(['ann', 'cai']);
});

test('asked again after a refusal, the holders of that day sign', () => {
  const again = document(
    flow(
      [approval('sign', [], { rule: 'all' }, { signers: [board] }), task('mend', 'dee'), end('yes')],
      ['sign --approved--> yes', 'sign --rejected--> mend', 'mend --done--> sign'],
    ),
  );
  const story = new Story(again, {}, resolverOver(held(['ann', 'bo']), MONDAY));
  story.does('ann', 'sign', 'rejected');
  story.does('dee', 'mend');
  expect(story.owners('sign')).toEqual(['ann', 'bo']);
  story.does('ann', 'sign', 'approved');
  story.does('bo', 'sign', 'approved');
  expect(story.status).toBe('completed');
});

test('a task of a step is done once: there all holders are candidates', () => {
  const story = new Story(
    document(flow([task('do', '', { assignment: board }), end('over')], ['do --done--> over'])),
    {},
    resolverOver(held(['ann', 'bo']), MONDAY),
  );
  expect(story.tasks.map(({ ownerId, candidateIds }) => [ownerId, candidateIds])).toEqual([
    [null, ['ann', 'bo']],
  ]);
});

test('a replay knows the holders from the log alone', () => {
  const story = asking({ rule: 'sequential' }, ['ann', 'bo'], [desk, board]);
  for (const who of ['dee', 'ann']) story.does(who, 'sign', 'approved');
  const { machine, events, id, snapshot } = story.run;
  expect(replay(machine, JSON.parse(JSON.stringify(events)) as typeof events, id)).toStrictEqual(snapshot);
  expect(summary(snapshot).tasks).toHaveLength(1);
});

test('a late signature is handed to the deputy of the position that its holder signs for', () => {
  const deputies = organisation(
    [...people, owner],
    [position('desk', ['dee']), position('board', ['ann', 'bo'], { deputyId: 'cai' })],
  );
  const story = new Story(documentAsking({ rule: 'all' }, [desk, board]), {}, resolverOver(deputies, MONDAY));
  expect(story.owners('sign')).toEqual(['dee', 'ann', 'bo']);
  const [, , last] = story.tasks;
  story.sends({ type: 'reassignToDeputy', taskId: last?.id ?? '' });
  expect(story.owners('sign')).toEqual(['dee', 'ann', 'cai']);
  story.does('cai', 'sign', 'approved');
  for (const who of ['dee', 'ann']) story.does(who, 'sign', 'approved');
  expect(outcome(story)).toBe('approved');
});

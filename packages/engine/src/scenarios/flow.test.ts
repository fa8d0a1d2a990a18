import { expect, test } from 'vitest';
import { positions } from '../read/positions.ts';
import { decision, document, end, flow, parallel, phase, task } from './draw.ts';
import { Story } from './story.ts';

test('a decision takes the first branch that holds, else the default, and says what it could not decide', () => {
  const budget = document(
    flow(
      [
        task('plan', 'ann', { form: [{ type: 'number', key: 'budget', name: { en: 'Budget' } }] }),
        decision('large', { yes: 'plan.budget > 100', huge: 'plan.budget > 1000' }, 'no'),
        task('head', 'bo'),
        end('z'),
      ],
      [
        'plan --done--> large',
        'large --yes--> head',
        'large --huge--> head',
        'large --no--> z',
        'head --done--> z',
      ],
    ),
  );
  const large = new Story(budget);
  large.does('ann', 'plan', 'done', { budget: 5000 });
  expect(large.facts('decisionTaken').map((fact) => fact.outcome)).toEqual(['yes']);
  expect(large.at).toEqual(['head']);

  const unknown = new Story(budget);
  unknown.does('ann', 'plan');
  expect(unknown.status).toBe('completed');
  expect(unknown.facts('expressionFailed')).toHaveLength(2);
});

const lanes = {
  design: flow([task('draw', 'ann'), end('drawn')], ['draw --done--> drawn']),
  promotion: flow(
    [task('write', 'bo'), task('book', 'bo'), end('booked')],
    ['write --done--> book', 'book --done--> booked'],
  ),
  legal: flow([task('check', 'cai'), end('checked')], ['check --done--> checked']),
};

function preparing(join: Parameters<typeof parallel>[1]): Story {
  return new Story(
    document(
      flow(
        [parallel('prepare', join, lanes), task('launch', 'dee'), end('z')],
        ['prepare --done--> launch', 'launch --done--> z'],
      ),
    ),
  );
}

test('lanes run side by side, and all must end', () => {
  const story = preparing({ wait: 'all' });
  expect(story.at).toEqual(['prepare', 'draw', 'write', 'check']);
  story.does('cai', 'check');
  story.does('ann', 'draw');
  story.does('bo', 'write');
  expect(story.at).toEqual(['prepare', 'book']);
  story.does('bo', 'book');
  expect(story.at).toEqual(['launch']);
});

test('when enough lanes have ended, the tasks of the others are cancelled', () => {
  const any = preparing({ wait: 'any' });
  any.does('ann', 'draw');
  expect(any.at).toEqual(['launch']);
  expect(
    any
      .facts('taskClosed')
      .filter((fact) => fact.task.status === 'cancelled')
      .map((fact) => fact.stepId),
  ).toEqual(expect.arrayContaining(['write', 'check']));

  const two = preparing({ wait: 'count', needed: 2 });
  two.does('ann', 'draw');
  expect(two.at).toContain('prepare');
  two.does('cai', 'check');
  expect(two.at).toEqual(['launch']);
});

test('a phase leaves by the outcome of the end that was reached in it', () => {
  const inside = flow(
    [
      task('build', 'ann', { outcomes: ['done', 'hopeless'].map((id) => ({ id, name: { en: id } })) }),
      end('built'),
      end('given', { outcome: 'gaveUp' }),
    ],
    ['build --done--> built', 'build --hopeless--> given'],
  );
  const story = new Story(
    document(
      flow(
        [phase('development', inside), task('rescue', 'bo'), end('z')],
        ['development --done--> z', 'development --gaveUp--> rescue', 'rescue --done--> z'],
      ),
    ),
  );
  expect(story.at).toEqual(['development', 'build']);
  story.does('ann', 'build', 'hopeless');
  expect(story.at).toEqual(['rescue']);
  const shown = positions(story.run.machine, story.run.snapshot).map(({ stepId, status, outcome }) => ({
    stepId,
    status,
    outcome,
  }));
  expect(shown).toEqual([
    { stepId: 'development', status: 'done', outcome: 'gaveUp' },
    { stepId: 'build', status: 'done', outcome: 'hopeless' },
    { stepId: 'given', status: 'done', outcome: 'gaveUp' },
    { stepId: 'rescue', status: 'current', outcome: null },
  ]);
});

test('a phase that remembers goes on where it was left; after its end, and after a jump to it, it begins anew', () => {
  const inside = flow(
    [
      task('one', 'ann'),
      parallel('both', { wait: 'all' }, { left: lanes.design, right: lanes.promotion }),
      end('out'),
    ],
    ['one --done--> both', 'both --done--> out'],
  );
  const story = new Story(
    document(
      flow(
        [
          phase('work', inside, { remembers: true }),
          task('question', 'cai', { outcomes: ['back', 'leave'].map((id) => ({ id, name: { en: id } })) }),
          end('z'),
        ],
        ['work --done--> question', 'question --back--> work', 'question --leave--> z'],
      ),
    ),
  );
  story.does('ann', 'one');
  story.does('ann', 'draw');
  story.does('bo', 'write');
  expect(story.at).toEqual(['work', 'both', 'book']);
  story.sends({ type: 'jump', to: 'question', reason: 'Something is unclear.' });
  expect(story.at).toEqual(['question']);
  story.does('cai', 'question', 'back');
  expect(story.at).toEqual(['work', 'both', 'book']);
  story.does('bo', 'book');
  expect(story.at).toEqual(['question']);
  story.does('cai', 'question', 'back');
  expect(story.at).toEqual(['work', 'one']);
  story.does('ann', 'one');
  story.sends({ type: 'jump', to: 'work', reason: 'From the beginning.' });
  expect(story.at).toEqual(['work', 'one']);
});

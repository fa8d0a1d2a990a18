import { expect, test } from 'vitest';
import { action, decision, document, each, end, flow, task } from '../scenarios/draw.ts';
import { diagnose } from './diagnose.ts';

test('expressions are checked where they stand, with the names that are known there', () => {
  const checked = document(
    flow(
      [
        task('plan', 'ann', {
          form: [
            { type: 'number', key: 'budget', name: { en: 'Budget' } },
            { type: 'text', key: 'why', name: { en: 'Why' }, visibleIf: 'budget > 10' },
          ],
        }),
        decision('large', { yes: 'plan.budget > 100', odd: 'plann.budget > 1' }, 'no'),
        action('tell', {
          do: 'message',
          to: [{ to: 'starter' }],
          subject: { en: 'About {{ item }}' },
          text: { en: '{{ plan.budget }} {{ }}' },
        }),
        each(
          'parts',
          'start.parts',
          { wait: 'all' },
          flow(
            [action('one', { do: 'setData', values: { x: 'item + index', y: 'now()' } }), end('oneEnd')],
            ['one --done--> oneEnd', 'one --failed--> oneEnd'],
          ),
        ),
        end('z'),
      ],
      [
        'plan --done--> large',
        'large --yes--> tell',
        'large --odd--> tell',
        'large --no--> tell',
        'tell --done--> parts',
        'tell --failed--> parts',
        'parts --done--> z',
        'parts --failed--> z',
      ],
    ),
    {
      startForm: [{ type: 'list', key: 'parts', name: { en: 'Parts' }, visibleIf: 'plan.budget > 1' }],
      runTitle: '{{ start.parts',
    },
  );
  expect(diagnose(checked).map(({ code, stepId, pointer }) => [code, stepId, pointer])).toEqual([
    ['EXPRESSION', null, '/startForm/0/visibleIf'],
    ['EXPRESSION', 'large', '/flow/steps/1/branches/1/condition'],
    ['EXPRESSION', 'tell', '/flow/steps/2/action/subject/en'],
    ['EXPRESSION', 'tell', '/flow/steps/2/action/text/en'],
    ['EXPRESSION', 'one', '/flow/steps/3/flow/steps/0/action/values/y'],
  ]);
});

test('a finding quotes the expression and names the step in both languages', () => {
  const checked = document(
    flow([decision('large', { yes: 'plann > 1' }, 'no'), end('z')], ['large --yes--> z', 'large --no--> z']),
  );
  const [finding] = diagnose(checked);
  expect(finding?.message).toEqual({
    zh: expect.stringContaining('步骤“large”的表达式“plann > 1”：') as string,
    en: expect.stringContaining('The step “large”, expression “plann > 1”: ') as string,
  });
  expect(finding?.severity).toBe('error');
});

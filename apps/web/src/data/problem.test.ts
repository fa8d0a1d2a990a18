import { NoAnswer, ProblemError } from '@sopflow/contract';
import { expect, test } from 'vitest';
import { fieldErrors, isCodeMissing, isUnreachable, statusOf } from './problem.ts';

const refusal = new ProblemError({
  type: 'about:blank',
  title: 'Some of what was sent is not valid.',
  status: 400,
  detail: 'Correct the named fields and send it again.',
  code: 'INVALID_INPUT',
  ids: {},
  text: { zh: '提交的内容有误。', en: 'Some of what was sent is not valid.' },
  remedy: { zh: '请修改标出的字段后重试。', en: 'Correct the named fields and send it again.' },
  problems: [
    { pointer: '/steps/0/name', code: 'empty', message: { zh: '请填写名称。', en: 'Give it a name.' } },
    { pointer: '/values/a~1b', code: 'max', message: { zh: '不能超过 5。', en: 'At most 5.' } },
  ],
});

test('a refusal puts its sentences under the fields of a form, in the reader’s language', () => {
  expect(fieldErrors(refusal, 'zh')).toEqual({
    'steps.0.name': '请填写名称。',
    'values.a/b': '不能超过 5。',
  });
});

test('a lost connection is told apart from a refusal and from a fault of our own', () => {
  expect([refusal, new NoAnswer(0), new NoAnswer(502), new TypeError()].map(isUnreachable)).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([refusal, new NoAnswer(502), new TypeError()].map(statusOf)).toEqual([400, 502, undefined]);
});

test('code that did not come is told apart from code that fails, in the words of each browser', () => {
  const said = [
    'Failed to fetch dynamically imported module: https://sopflow.example.com/assets/StartPage-1a2b.js',
    'error loading dynamically imported module: https://sopflow.example.com/assets/StartPage-1a2b.js',
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/rows-BiIL1nr-.css',
    "Cannot read properties of undefined (reading 'name')",
  ];
  expect(said.map((message) => isCodeMissing(new Error(message)))).toEqual([true, true, true, true, false]);
});

import { describe, expect, it } from 'vitest';
import { routes } from '../routes/index.ts';
import { fieldProblems } from './fieldProblems.ts';

function problemsOf(schema: (typeof routes)['people']['create']['body'], value: unknown) {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : fieldProblems(parsed.error);
}

describe('What was sent is refused field by field, in both languages', () => {
  it('names a missing field, a wrong format and a value outside its choices', () => {
    const problems = problemsOf(routes.people.create.body, {
      email: 'nobody',
      locale: 'fr',
      roles: ['staff'],
    });
    expect(problems).toEqual([
      { pointer: '/name', code: 'invalid_type', message: { zh: '必须填写。', en: 'This is required.' } },
      {
        pointer: '/email',
        code: 'invalid_format',
        message: { zh: '请填写有效的电子邮箱。', en: 'Enter a valid mail address.' },
      },
      {
        pointer: '/locale',
        code: 'invalid_value',
        message: { zh: '请从中选择：zh、en。', en: 'Choose one of: zh, en.' },
      },
    ]);
  });

  it('refuses names that the route does not take, so that nobody can set what they may not', () => {
    const person = { name: 'Li', email: 'li@example.com', locale: 'zh', roles: ['staff'] };
    expect(problemsOf(routes.people.create.body, person)).toEqual([]);
    expect(problemsOf(routes.people.create.body, { ...person, accountId: 'x' })).toMatchObject([
      { pointer: '/accountId' },
    ]);
  });

  it('says the rules of our own schemas in Chinese too', () => {
    const [problem] = problemsOf(routes.people.create.body, {
      id: 'Not Valid',
      name: 'Li',
      email: 'li@example.com',
      locale: 'zh',
      roles: ['staff'],
    });
    expect(problem?.message.zh).toMatch(/小写字母/u);
  });
});

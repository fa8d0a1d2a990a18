import type { FieldProblem } from '@sopflow/model';
import { Key } from '@sopflow/model';
import { problemsBy } from './useEditing.ts';

/** What is wrong with the key of something new. `new` is the address of the form itself. */
export function newKeyProblems(key: string, taken: readonly string[]): readonly FieldProblem[] {
  if (taken.includes(key) || key === 'new') {
    const message = { en: 'This key is in use. Choose another.', zh: '该标识已被使用，请换一个。' };
    return [{ pointer: '/key', code: 'taken', message }];
  }
  return problemsBy(Key, key).map((problem) => ({ ...problem, pointer: '/key' }));
}

import type { Bilingual } from '@sopflow/model';
import { ALLOWED_FUNCTIONS } from './allowList.ts';

const CONSTRUCTS: ReadonlyMap<string, Bilingual> = new Map([
  ['ForExpression', { zh: ' for 循环', en: 'A “for” loop' }],
  ['FunctionDefinition', { zh: '自定义函数', en: 'A function definition' }],
  ['InstanceOfExpression', { zh: ' instance of', en: '“instance of”' }],
  ['NamedParameters', { zh: '具名参数', en: 'A named parameter' }],
  ['?', { zh: '“?”', en: '“?”' }],
  ['computed call', { zh: '对计算结果的函数调用', en: 'Calling what an expression yields' }],
]);

/** How a construct of the grammar is called in a message. */
export function constructName(construct: string): Bilingual {
  return CONSTRUCTS.get(construct) ?? { zh: `该写法（${construct}）`, en: `This construct (${construct})` };
}

const REMEDIES: ReadonlyMap<string, Bilingual> = new Map([
  ['is defined', { zh: '请写成 x != null。', en: 'Write x != null.' }],
  ['round', { zh: '请写成 round half up(x, 2)。', en: 'Write round half up(x, 2).' }],
  [
    'matches',
    { zh: '请用 contains、starts with 或 ends with。', en: 'Use contains, starts with or ends with.' },
  ],
  [
    'replace',
    { zh: '请用 substring before 与 substring after。', en: 'Use substring before and substring after.' },
  ],
  [
    'split',
    { zh: '请用 substring before 与 substring after。', en: 'Use substring before and substring after.' },
  ],
]);

/** What to write instead of a function that is not available. */
export function functionRemedy(name: string): Bilingual {
  const list = [...ALLOWED_FUNCTIONS];
  return (
    REMEDIES.get(name) ?? {
      zh: `可用的函数：${list.join('、')}。`,
      en: `Available functions: ${list.join(', ')}.`,
    }
  );
}

import { expect, test } from 'vitest';
import { en } from './en/index.ts';
import { zh } from './zh/index.ts';

/** Every text with its path. Plural forms count as one key, so that English `_one` stands beside Chinese `_other`. */
function texts(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[at, value] satisfies [string, string]];
    return typeof value === 'object' && value !== null ? texts(value, at) : [];
  });
}

function blanks(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name).toSorted();
}

const chinese = new Map(texts(zh));

test.each(texts(en).filter(([path]) => !path.endsWith('_one')))(
  '%s is written in Chinese with the same blanks',
  (path, english) => {
    const text = chinese.get(path);
    expect(text?.trim()).toBeTruthy();
    expect(blanks(text ?? '')).toEqual(blanks(english));
  },
);

test('no English sentence was left where Chinese belongs', () => {
  const spoken = texts(zh).filter(([, text]) => /[a-z]{3,}\s[a-z]{3,}/i.test(text));
  expect(spoken.filter(([path]) => path !== 'shell.language.toEn')).toEqual([]);
});

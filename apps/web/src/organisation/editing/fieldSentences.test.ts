import { describe, expect, it } from 'vitest';
import { errorOf, fieldSentences, sentenceAt } from './fieldSentences.ts';

const problem = (pointer: string, code: string, en: string) => ({ pointer, code, message: { en, zh: en } });
const order = problem('/levels/1/after', 'order', 'Too early.');
const empty = problem('/levels/0/notify', 'too_small', 'Nobody.');

describe('what a form says of its fields', () => {
  it('holds back what is only missing until somebody wants to save', () => {
    expect(fieldSentences([order, empty, problem('/name', 'custom', 'No name.')], false, 'en')).toEqual({
      'levels.1.after': 'Too early.',
    });
    expect(Object.keys(fieldSentences([order, empty], true, 'en'))).toEqual([
      'levels.0.notify',
      'levels.1.after',
    ]);
  });

  it('says the first of several things about one field', () => {
    expect(fieldSentences([order, problem('/levels/1/after', 'other', 'Later.')], false, 'en')).toEqual({
      'levels.1.after': 'Too early.',
    });
  });

  it('is found for a field whose part is wrong, not for one that only begins alike', () => {
    const sentences = { 'week.monday.0.to': 'Too late.', 'levels.10': 'Wrong.' };
    expect(sentenceAt(sentences, 'week.monday')).toBe('Too late.');
    expect(errorOf(sentences, 'levels.1')).toEqual({});
  });
});

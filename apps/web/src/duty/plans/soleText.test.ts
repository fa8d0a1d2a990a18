import { Form } from '@sopflow/model';
import { expect, test } from 'vitest';
import { soleText } from './soleText.ts';

const symptom = { type: 'text', key: 'symptom', name: { en: 'Symptom' }, required: true };
const asked = (...fields: object[]) => soleText(Form.parse(fields));

test('one text that must be given says what happened', () => {
  expect(asked(symptom)).toBe('symptom');
});

test('anything else leaves the reason a question of its own', () => {
  expect(asked()).toBeUndefined();
  expect(asked({ ...symptom, required: false })).toBeUndefined();
  expect(asked(symptom, { ...symptom, key: 'place' })).toBeUndefined();
  expect(asked({ ...symptom, type: 'number' })).toBeUndefined();
});

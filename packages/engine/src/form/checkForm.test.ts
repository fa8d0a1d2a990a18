import { Form, type JsonObject } from '@sopflow/model';
import { expect, test } from 'vitest';
import { checkForm } from './checkForm.ts';

const name = { en: 'n' };
const form = Form.parse([
  { type: 'text', key: 'text', name, maxLength: 5 },
  { type: 'number', key: 'number', name, min: 1, max: 9, decimals: 1 },
  { type: 'money', key: 'money', name, currency: 'CNY', max: 10_000 },
  { type: 'date', key: 'date', name },
  {
    type: 'choice',
    key: 'one',
    name,
    options: [
      { value: 'a', name },
      { value: 'b', name },
    ],
  },
  {
    type: 'choice',
    key: 'many',
    name,
    multiple: true,
    options: [
      { value: 'a', name },
      { value: 'b', name },
    ],
  },
  { type: 'yesNo', key: 'yesNo', name },
  { type: 'person', key: 'person', name },
  { type: 'list', key: 'list', name, maxItems: 2 },
  { type: 'file', key: 'file', name },
]);

function codes(values: JsonObject): readonly string[] {
  return checkForm(form, values, {}).problems.map(({ pointer, code }) => `${pointer} ${code}`);
}

test('values that fit are kept as they are', () => {
  const values = {
    text: '五个字以内',
    number: 1.5,
    money: 9999,
    date: '2024-02-29',
    one: 'a',
    many: ['b', 'a'],
    yesNo: false,
    person: 'li.na',
    list: ['x'],
    file: { id: 'f_1', name: 'a.pdf' },
  };
  expect(checkForm(form, values, {})).toEqual({ values, problems: [] });
});

test.each([
  [{ text: '六个字放不下了' }, '/values/text tooLong'],
  [{ text: 5 }, '/values/text type'],
  [{ number: 0 }, '/values/number tooSmall'],
  [{ number: 9.5 }, '/values/number tooLarge'],
  [{ number: 1.25 }, '/values/number decimals'],
  [{ number: '3' }, '/values/number type'],
  [{ money: 10_001 }, '/values/money tooLarge'],
  [{ money: 99.5 }, '/values/money type'],
  [{ date: '2026-02-29' }, '/values/date type'],
  [{ one: 'c' }, '/values/one unknownOption'],
  [{ many: ['a', 'a'] }, '/values/many repeated'],
  [{ yesNo: 'yes' }, '/values/yesNo type'],
  [{ list: ['a', 'b', 'c'] }, '/values/list tooMany'],
  [{ list: [''] }, '/values/list type'],
  [{ file: { name: 'a.pdf' } }, '/values/file type'],
  [{ 'a/b': 1 }, '/values/a~1b unknown'],
])('%j is refused: %s', (values, expected) => {
  expect(codes(values)).toEqual([expected]);
});

test('an amount’s limit is worded in the unit that people see', () => {
  expect(checkForm(form, { money: 20_000 }, {}).problems[0]?.message).toEqual({
    zh: '不得大于 100。',
    en: 'At most 100.',
  });
});

const reason = Form.parse([
  { type: 'yesNo', key: 'late', name },
  { type: 'text', key: 'why', name, required: true, visibleIf: 'late = true' },
  { type: 'text', key: 'head', name, required: true, visibleIf: 'start.budget > 100' },
]);

test('a field that is not shown is neither asked for nor kept', () => {
  expect(checkForm(reason, { late: false, why: 'left over' }, { start: { budget: 1 } })).toEqual({
    values: { late: false },
    problems: [],
  });
  expect(
    checkForm(reason, { late: true }, { start: { budget: 200 } }).problems.map(({ pointer }) => pointer),
  ).toEqual(['/values/why', '/values/head']);
});

test('a draft may lack what is required, but not hold what does not fit', () => {
  expect(checkForm(reason, { late: true }, {}, { partial: true }).problems).toEqual([]);
  expect(checkForm(form, { number: 100 }, {}, { partial: true }).problems).toHaveLength(1);
});

test('blank texts and empty lists count as missing', () => {
  const asked = Form.parse([
    { type: 'text', key: 'a', name, required: true },
    { type: 'list', key: 'b', name, required: true },
  ]);
  expect(checkForm(asked, { a: '  ', b: [] }, {}).problems.map(({ code }) => code)).toEqual([
    'required',
    'required',
  ]);
});

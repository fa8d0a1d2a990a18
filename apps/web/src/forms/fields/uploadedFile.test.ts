import { expect, test } from 'vitest';
import { plainName, readFile } from './uploadedFile.ts';

test('a chosen file gets a name that the API takes, and keeps its ending', () => {
  expect(plainName('a/b:c?.pdf')).toBe('a_b_c_.pdf');
  expect(plainName('.env')).toBe('env');
  expect(plainName('…')).toBe('…');
  expect(plainName('')).toBe('file');
  expect(plainName(`${'长'.repeat(300)}.pdf`)).toMatch(/^长{196}\.pdf$/u);
});

test('a value that holds no file is no file', () => {
  expect(readFile('f_1')).toEqual({ id: 'f_1' });
  expect(readFile({ id: 'f_1', name: 'photo.jpg', size: 12, other: true })).toEqual({
    id: 'f_1',
    name: 'photo.jpg',
    size: 12,
  });
  expect(readFile(null)).toBeUndefined();
  expect(readFile({ name: 'photo.jpg' })).toBeUndefined();
});

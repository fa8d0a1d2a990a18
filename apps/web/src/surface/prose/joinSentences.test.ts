import { expect, it } from 'vitest';
import { joinSentences } from './joinSentences.ts';

it('sentences stand apart in English and close together in Chinese', () => {
  expect(joinSentences(['已挂起。', '原因：缺料。'], 'zh')).toBe('已挂起。原因：缺料。');
  expect(joinSentences(['Suspended.', 'Reason: no parts.'], 'en')).toBe('Suspended. Reason: no parts.');
});

it('what is missing leaves no gap', () => {
  expect(joinSentences(['Suspended.', undefined, '', false, 'Resumed.'], 'en')).toBe('Suspended. Resumed.');
  expect(joinSentences([undefined], 'en')).toBe('');
});

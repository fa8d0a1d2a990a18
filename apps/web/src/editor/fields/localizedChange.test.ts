import { expect, it } from 'vitest';
import { starterNames } from '@sopflow/model';
import { localizedChange } from './localizedChange.ts';

const { firstStep } = starterNames;

it('a first step that its author names in Chinese is not called “First step” in English any more, and the other way round', () => {
  expect(localizedChange(firstStep, 'zh', '收集资料', 'zh')).toEqual({ zh: '收集资料' });
  expect(localizedChange(firstStep, 'en', 'Collect', 'en')).toEqual({ en: 'Collect' });
});

it('whoever only words the other language better keeps their own', () => {
  expect(localizedChange(firstStep, 'en', 'Initial step', 'zh')).toEqual({
    zh: '第一步',
    en: 'Initial step',
  });
});

it('a translation that somebody wrote stays beside a new name', () => {
  const written = { zh: '收集资料', en: 'Collect' };
  expect(localizedChange(written, 'zh', '收集材料', 'zh')).toEqual({ zh: '收集材料', en: 'Collect' });
  expect(localizedChange({ zh: '第一步', en: 'Collect' }, 'zh', '收集', 'zh')).toEqual({
    zh: '收集',
    en: 'Collect',
  });
});

it('an emptied language is gone, and a text without any is none', () => {
  expect(localizedChange({ zh: '甲', en: 'A' }, 'zh', ' ', 'zh')).toEqual({ en: 'A' });
  expect(localizedChange({ zh: '甲' }, 'zh', '', 'zh')).toBeUndefined();
  expect(localizedChange(undefined, 'en', 'A', 'zh')).toEqual({ en: 'A' });
});

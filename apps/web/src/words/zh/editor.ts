import type { editor as english } from '../en/editor.ts';
import type { WordsOf } from '../wordsOf.ts';

export const editor: WordsOf<typeof english> = {
  title: '流程编辑器',
};

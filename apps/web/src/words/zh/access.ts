import type { access as english } from '../en/access.ts';
import type { WordsOf } from '../wordsOf.ts';

export const access: WordsOf<typeof english> = {
  signIn: { title: '登录' },
  setUp: { title: '初始化 Sopflow' },
};

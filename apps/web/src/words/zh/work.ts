import type { work as english } from '../en/work.ts';
import type { WordsOf } from '../wordsOf.ts';

export const work: WordsOf<typeof english> = {
  places: { inbox: '待办' },
  inbox: {
    title: '待办',
    lead: '需要您处理的任务，最紧急的在最前。',
    empty: '暂无待办',
    emptyLead: '流程分配给您或可由您认领的任务会出现在这里。',
  },
};

import type { runs as english } from '../en/runs.ts';
import type { WordsOf } from '../wordsOf.ts';

export const runs: WordsOf<typeof english> = {
  places: { runs: '流程实例', start: '发起' },
  list: {
    title: '流程实例',
    lead: '正在执行的每个流程，以及各自进行到哪一步。',
    empty: '暂无正在执行的流程',
    emptyLead: '发起一个已发布的 SOP，即可在这里逐步跟踪。',
  },
  start: {
    title: '发起流程',
    lead: '选择要发起的 SOP。',
    empty: '暂无可发起的 SOP',
    emptyLead: 'SOP 由流程负责人发布后即可发起。',
  },
};

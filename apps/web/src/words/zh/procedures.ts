import type { procedures as english } from '../en/procedures.ts';
import type { WordsOf } from '../wordsOf.ts';

export const procedures: WordsOf<typeof english> = {
  places: { library: 'SOP 库' },
  library: {
    title: '流程',
    lead: '本组织的全部 SOP，包括草稿与已发布版本。',
    empty: '还没有 SOP',
    emptyLead: '画出一项工作怎么做：有哪些步骤、由谁负责、何时完成。',
  },
};

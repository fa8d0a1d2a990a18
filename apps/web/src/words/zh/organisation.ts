import type { organisation as english } from '../en/organisation.ts';
import type { WordsOf } from '../wordsOf.ts';

export const organisation: WordsOf<typeof english> = {
  places: { people: '人员' },
  people: {
    title: '人员',
    lead: '组织成员、所任岗位以及代理关系。',
    empty: '还没有成员',
    emptyLead: '添加执行 SOP 的人员，并为其分配岗位。',
  },
};

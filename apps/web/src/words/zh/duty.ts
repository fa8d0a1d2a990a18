import type { duty as english } from '../en/duty.ts';
import type { WordsOf } from '../wordsOf.ts';

export const duty: WordsOf<typeof english> = {
  places: { alerts: '告警' },
  alerts: {
    title: '值守',
    lead: '当前的逾期、故障与应急事件。',
    empty: '一切正常',
    emptyLead: '任务逾期或发生故障时，告警会出现在这里。',
  },
};

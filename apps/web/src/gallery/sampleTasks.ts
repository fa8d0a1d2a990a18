import type { TimeStatus } from '../surface/StatusBadge.tsx';

interface SampleTask {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly runZh: string;
  readonly runEn: string;
  readonly owner: string | null;
  readonly due: number;
  readonly status: TimeStatus;
}

const names = [
  ['市场调研', 'Market research'],
  ['设计评审', 'Design review'],
  ['推广方案', 'Promotion plan'],
  ['预算审批', 'Budget approval'],
  ['上线自检', 'Self-check before launch'],
  ['首次回复客户', 'First reply to the customer'],
] as const;
const owners = ['李小雨', '王建国', 'Ana María Ruiz', null, '欧阳娜娜'] as const;
const hour = 3_600_000;

/** Tasks enough to see a long list move. */
export function sampleTasks(count: number, now: number): readonly SampleTask[] {
  return Array.from({ length: count }, (_, index) => {
    const [zh, en] = names[index % names.length] ?? names[0];
    const due = now + (index - 4) * 3 * hour;
    return {
      id: `task-${index}`,
      zh: `${zh} ${index + 1}`,
      en: `${en} ${index + 1}`,
      runZh: '新品上线 · 春季系列',
      runEn: 'Product launch · Spring collection',
      owner: owners[index % owners.length] ?? null,
      due,
      status:
        due < now - 6 * hour ? 'escalated' : due < now ? 'late' : due < now + 6 * hour ? 'dueSoon' : 'onTime',
    };
  });
}

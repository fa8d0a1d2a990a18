import type { Locale, Person, Position, Role } from '@sopflow/model';
import { say } from './write.ts';

interface SamplePerson {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly roles: readonly Role[];
  readonly department: { readonly zh: string; readonly en: string };
  readonly managerId: string | null;
}

const operations = say('运营部', 'Operations');
const product = say('产品部', 'Product');
const service = say('客服部', 'Customer service');

/** A dozen people of an e-commerce operations department. */
const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  {
    id: 'zhou.ming',
    zh: '周明',
    en: 'Zhou Ming',
    roles: ['processOwner', 'operations', 'staff'],
    department: operations,
    managerId: null,
  },
  {
    id: 'lin.mei',
    zh: '林梅',
    en: 'Lin Mei',
    roles: ['processOwner', 'operations', 'staff'],
    department: product,
    managerId: 'zhou.ming',
  },
  { id: 'chen.yu', zh: '陈宇', en: 'Chen Yu', roles: ['staff'], department: product, managerId: 'lin.mei' },
  { id: 'su.qing', zh: '苏晴', en: 'Su Qing', roles: ['staff'], department: product, managerId: 'lin.mei' },
  {
    id: 'wang.lei',
    zh: '王磊',
    en: 'Wang Lei',
    roles: ['staff', 'operations'],
    department: product,
    managerId: 'lin.mei',
  },
  { id: 'zhao.na', zh: '赵娜', en: 'Zhao Na', roles: ['staff'], department: product, managerId: 'wang.lei' },
  {
    id: 'xu.fei',
    zh: '徐飞',
    en: 'Xu Fei',
    roles: ['staff'],
    department: operations,
    managerId: 'zhou.ming',
  },
  {
    id: 'he.jing',
    zh: '何静',
    en: 'He Jing',
    roles: ['staff'],
    department: operations,
    managerId: 'zhou.ming',
  },
  {
    id: 'gao.yan',
    zh: '高燕',
    en: 'Gao Yan',
    roles: ['processOwner', 'staff'],
    department: service,
    managerId: 'zhou.ming',
  },
  {
    id: 'li.wei',
    zh: '李伟',
    en: 'Li Wei',
    roles: ['staff', 'operations'],
    department: service,
    managerId: 'gao.yan',
  },
  { id: 'sun.li', zh: '孙丽', en: 'Sun Li', roles: ['staff'], department: service, managerId: 'gao.yan' },
  { id: 'tang.bo', zh: '唐博', en: 'Tang Bo', roles: ['staff'], department: service, managerId: 'gao.yan' },
  {
    id: 'qian.audit',
    zh: '钱审',
    en: 'Qian Shen',
    roles: ['auditor'],
    department: operations,
    managerId: null,
  },
];

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** The sample's people in the language of the first administrator; Tang Bo is on leave from `now`, with Sun Li standing in. */
export function samplePeople(locale: Locale, now: number): Person[] {
  return SAMPLE_PEOPLE.map((person) => ({
    id: person.id,
    name: locale === 'zh' ? person.zh : person.en,
    email: `${person.id}@shop.example.com`,
    locale,
    timeZone: null,
    roles: [...person.roles],
    department: locale === 'zh' ? person.department.zh : person.department.en,
    managerId: person.managerId,
    status: 'active',
    absence: person.id === 'tang.bo' ? { from: now, to: now + 2 * WEEK_MS, standInId: 'sun.li' } : null,
  }));
}

/** The positions: duties, holders, deputy, reporting line. Lin Mei holds two. */
export const samplePositions: readonly Position[] = [
  {
    key: 'head-of-operations',
    name: say('运营总监', 'Head of operations'),
    duties: say(
      '对运营目标与重大事项负责；批准立项与大额预算；应急总负责。',
      'Answers for the goals; approves projects and large budgets; accountable in emergencies.',
    ),
    holderIds: ['zhou.ming'],
    deputyId: 'lin.mei',
    reportsTo: null,
  },
  {
    key: 'product-lead',
    name: say('产品运营主管', 'Product operations lead'),
    duties: say(
      '负责新品上线全流程，维护 SOP，主持复盘。',
      'Owns the launch from start to retrospective and keeps its SOP current.',
    ),
    holderIds: ['lin.mei'],
    deputyId: 'wang.lei',
    reportsTo: 'head-of-operations',
  },
  {
    key: 'market-researcher',
    name: say('市场调研员', 'Market researcher'),
    duties: say('调研用户、价格与竞品，提出立项建议。', 'Studies users, prices and competitors; recommends.'),
    holderIds: ['chen.yu'],
    deputyId: 'lin.mei',
    reportsTo: 'product-lead',
  },
  {
    key: 'designer',
    name: say('设计师', 'Designer'),
    duties: say('产出主图、详情页与包装设计。', 'Delivers visuals, detail pages and packaging.'),
    holderIds: ['su.qing'],
    deputyId: 'chen.yu',
    reportsTo: 'product-lead',
  },
  {
    key: 'developer-lead',
    name: say('开发负责人', 'Developer lead'),
    duties: say(
      '实现与自检商品配置、页面和接口；故障时负责恢复。',
      'Builds and self-checks; restores in an outage.',
    ),
    holderIds: ['wang.lei'],
    deputyId: 'zhao.na',
    reportsTo: 'product-lead',
  },
  {
    key: 'tester',
    name: say('测试工程师', 'Tester'),
    duties: say('按用例测试，严重缺陷为零方可放行。', 'Tests by the cases; lets nothing critical pass.'),
    holderIds: ['zhao.na'],
    deputyId: 'chen.yu',
    reportsTo: 'developer-lead',
  },
  {
    key: 'promotion-lead',
    name: say('推广主管', 'Promotion team lead'),
    duties: say('制定并执行推广方案，管控预算。', 'Plans and runs promotion within its budget.'),
    holderIds: ['xu.fei'],
    deputyId: 'he.jing',
    reportsTo: 'head-of-operations',
  },
  {
    key: 'data-analyst',
    name: say('数据分析师', 'Data analyst'),
    duties: say(
      '监测指标，为推广与复盘提供数据。',
      'Watches the figures; informs promotion and retrospectives.',
    ),
    holderIds: ['he.jing'],
    deputyId: 'xu.fei',
    reportsTo: 'head-of-operations',
  },
  {
    key: 'service-lead',
    name: say('客服主管', 'Customer service lead'),
    duties: say('对投诉处理时效与满意度负责。', 'Answers for reply times and satisfaction.'),
    holderIds: ['gao.yan'],
    deputyId: 'li.wei',
    reportsTo: 'head-of-operations',
  },
  {
    key: 'service-agent',
    name: say('客服专员', 'Customer service agent'),
    duties: say('接待客户，处理投诉，收集反馈。', 'Serves customers, handles complaints, collects feedback.'),
    holderIds: ['li.wei', 'sun.li', 'tang.bo'],
    deputyId: 'gao.yan',
    reportsTo: 'service-lead',
  },
  {
    key: 'duty-officer',
    name: say('值班员', 'Duty officer'),
    duties: say('按周轮值，第一时间响应告警。', 'On duty by weekly rotation; first to answer alerts.'),
    holderIds: ['li.wei', 'wang.lei'],
    deputyId: 'lin.mei',
    reportsTo: 'head-of-operations',
  },
];

import type { DocumentInput } from '@sopflow/model';
import { days, done, flow, holderOf, minutes, say, within } from './write.ts';

/** SOP 2: a complaint with limits on the first reply and the solution. */
export const complaint: DocumentInput = {
  formatVersion: 1,
  key: 'customer-complaint',
  kind: 'sop',
  name: say('客户投诉处理', 'Customer complaint'),
  purpose: say(
    '30 个工作分钟内首次回复，2 个工作日内给出解决方案，结束时回访满意度。',
    'A first reply within 30 working minutes, a solution within 2 working days, and the customer’s satisfaction asked at the end.',
  ),
  owner: { by: 'position', position: 'service-lead', pick: 'claim' },
  calendar: 'china-office',
  startForm: [
    { type: 'text', key: 'customer', name: say('客户', 'Customer'), required: true, maxLength: 80 },
    { type: 'text', key: 'order', name: say('订单号', 'Order number'), maxLength: 40 },
    { type: 'text', key: 'complaint', name: say('投诉内容', 'Complaint'), multiline: true, required: true },
    {
      type: 'yesNo',
      key: 'repeated',
      name: say('30 天内重复投诉', 'Complained within the last 30 days'),
      required: true,
    },
  ],
  runTitle: '{{ start.customer }}',
  deadline: within(days(3)),
  flow: flow(
    [
      {
        kind: 'task',
        id: 'firstReply',
        name: say('首次回复', 'First reply'),
        assignment: holderOf('service-agent', { pick: 'leastOpen' }),
        deadline: within(minutes(30)),
        outcomes: [done],
        form: [
          { type: 'text', key: 'reply', name: say('回复内容', 'Reply'), multiline: true, required: true },
        ],
      },
      {
        kind: 'decision',
        id: 'isRepeated',
        name: say('是否重复投诉？', 'A repeated complaint?'),
        branches: [
          { outcome: 'repeated', name: say('重复投诉', 'Repeated'), condition: 'start.repeated = true' },
        ],
        defaultOutcome: 'first',
      },
      {
        kind: 'task',
        id: 'leadSolves',
        name: say('主管处理', 'The lead solves it'),
        assignment: holderOf('service-lead'),
        deadline: within(days(1)),
        outcomes: [done],
        form: [
          {
            type: 'text',
            key: 'solution',
            name: say('解决方案', 'Solution'),
            multiline: true,
            required: true,
          },
        ],
      },
      {
        kind: 'task',
        id: 'solve',
        name: say('给出解决方案', 'Solve'),
        assignment: { strategies: [{ by: 'ownerOfStep', step: 'firstReply' }], notSameAs: [] },
        deadline: within(days(2)),
        form: [
          {
            type: 'text',
            key: 'solution',
            name: say('解决方案', 'Solution'),
            multiline: true,
            required: true,
          },
        ],
        outcomes: [
          { id: 'done', name: say('已解决', 'Solved') },
          { id: 'escalate', name: say('升级给主管', 'Hand to the lead'), reasonRequired: true },
        ],
      },
      {
        kind: 'task',
        id: 'satisfaction',
        name: say('满意度回访', 'Ask for satisfaction'),
        assignment: { strategies: [{ by: 'ownerOfStep', step: 'firstReply' }], notSameAs: [] },
        deadline: within(days(1)),
        outcomes: [done],
        form: [
          {
            type: 'number',
            key: 'score',
            name: say('满意度（1–5）', 'Satisfaction (1–5)'),
            min: 1,
            max: 5,
            required: true,
          },
        ],
      },
      { kind: 'end', id: 'closed', name: say('结案', 'Closed') },
    ],
    [
      'firstReply --done--> isRepeated',
      'isRepeated --repeated--> leadSolves',
      'isRepeated --first--> solve',
      'solve --done--> satisfaction',
      'solve --escalate--> leadSolves',
      'leadSolves --done--> satisfaction',
      'satisfaction --done--> closed',
    ],
  ),
};

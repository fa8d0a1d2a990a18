import type { DocumentInput } from '@sopflow/model';
import { days, done, flow, holderOf, minutes, onDuty, say, urgentlyWithin, within } from './write.ts';

const restore = flow(
  [
    {
      kind: 'task',
      id: 'diagnose',
      name: say('定位原因', 'Find the cause'),
      assignment: onDuty('shop-duty', 2),
      deadline: urgentlyWithin(minutes(15)),
      outcomes: [done],
      form: [
        {
          type: 'choice',
          key: 'cause',
          name: say('故障原因', 'Cause'),
          required: true,
          options: [
            { value: 'payment', name: say('支付通道', 'Payment provider') },
            { value: 'release', name: say('新版本', 'New release') },
            { value: 'other', name: say('其他', 'Other') },
          ],
        },
      ],
    },
    {
      kind: 'decision',
      id: 'byCause',
      name: say('什么原因？', 'Which cause?'),
      branches: [
        { outcome: 'payment', name: say('支付通道', 'Payment'), condition: 'diagnose.cause = "payment"' },
        { outcome: 'release', name: say('新版本', 'Release'), condition: 'diagnose.cause = "release"' },
      ],
      defaultOutcome: 'other',
    },
    {
      kind: 'task',
      id: 'switchPayment',
      name: say('切换备用支付通道', 'Switch to the second payment provider'),
      assignment: onDuty('shop-duty', 2),
      deadline: urgentlyWithin(minutes(20)),
      outcomes: [done],
    },
    {
      kind: 'task',
      id: 'rollBack',
      name: say('回滚版本', 'Roll the release back'),
      assignment: holderOf('developer-lead'),
      deadline: urgentlyWithin(minutes(20)),
      outcomes: [done],
    },
    {
      kind: 'task',
      id: 'repair',
      name: say('排查修复', 'Repair'),
      assignment: holderOf('developer-lead'),
      deadline: urgentlyWithin(minutes(60)),
      outcomes: [done],
    },
    { kind: 'end', id: 'restored', name: say('已恢复', 'Restored') },
  ],
  [
    'diagnose --done--> byCause',
    'byCause --payment--> switchPayment',
    'byCause --release--> rollBack',
    'byCause --other--> repair',
    'switchPayment --done--> restored',
    'rollBack --done--> restored',
    'repair --done--> restored',
  ],
);

const customers = flow(
  [
    {
      kind: 'task',
      id: 'tellCustomers',
      name: say('告知客户', 'Tell customers'),
      assignment: holderOf('service-lead'),
      deadline: urgentlyWithin(minutes(30)),
      outcomes: [done],
      form: [
        { type: 'text', key: 'notice', name: say('公告内容', 'Notice'), multiline: true, required: true },
      ],
    },
    { kind: 'end', id: 'customersTold', name: say('客户已告知', 'Customers told') },
  ],
  ['tellCustomers --done--> customersTold'],
);

const management = flow(
  [
    {
      kind: 'action',
      id: 'tellManagement',
      name: say('通报管理层', 'Tell management'),
      action: {
        do: 'message',
        to: [{ to: 'position', position: 'head-of-operations' }],
        subject: say('店铺故障应急已启动', 'Shop outage: the emergency plan is running'),
        text: say(
          '现象：{{ start.symptom }}。处置进度请见应急事件页。',
          'Symptom: {{ start.symptom }}. The incident page shows the progress.',
        ),
      },
    },
    { kind: 'end', id: 'managementTold', name: say('管理层已知悉', 'Management told') },
  ],
  ['tellManagement --done--> managementTold', 'tellManagement --failed--> managementTold'],
);

/** The emergency plan: declare, restore while everybody is told, confirm by two, stand down, review. */
export const shopOutage: DocumentInput = {
  formatVersion: 1,
  key: 'shop-outage',
  kind: 'emergency',
  name: say('店铺故障应急预案', 'Shop outage'),
  purpose: say(
    '下单成功率骤降或店铺不可用时，按角色快速响应、恢复并复盘。',
    'When orders fail or the shop is down: respond by role, restore, tell, and learn.',
  ),
  owner: { by: 'position', position: 'head-of-operations', pick: 'claim' },
  calendar: 'round-the-clock',
  startForm: [{ type: 'text', key: 'symptom', name: say('现象', 'Symptom'), required: true, maxLength: 500 }],
  runTitle: '{{ start.symptom }}',
  flow: flow(
    [
      {
        kind: 'task',
        id: 'declare',
        name: say('宣布应急', 'Declare'),
        assignment: onDuty('shop-duty', 1),
        deadline: urgentlyWithin(minutes(5)),
        instructions: say(
          '确认现象属实，宣布进入应急并担任总指挥。',
          'Confirm that it is real, declare the emergency and take command.',
        ),
        outcomes: [
          { id: 'done', name: say('宣布应急', 'Declare') },
          { id: 'falseAlarm', name: say('误报', 'False alarm'), reasonRequired: true },
        ],
      },
      {
        kind: 'parallel',
        id: 'respond',
        name: say('应急响应', 'Respond'),
        join: { wait: 'all' },
        lanes: [
          { id: 'restoreLane', name: say('恢复', 'Restore'), flow: restore },
          { id: 'customerLane', name: say('告知客户', 'Customers'), flow: customers },
          { id: 'managementLane', name: say('通报管理层', 'Management'), flow: management },
        ],
      },
      {
        kind: 'approval',
        id: 'confirm',
        name: say('双人确认恢复', 'Two confirm the recovery'),
        rule: { rule: 'all' },
        signers: [onDuty('shop-duty', 1), onDuty('shop-duty', 2)],
        deadline: urgentlyWithin(minutes(15)),
      },
      {
        kind: 'task',
        id: 'standDown',
        name: say('解除应急', 'Stand down'),
        assignment: onDuty('shop-duty', 1),
        deadline: urgentlyWithin(minutes(15)),
        outcomes: [done],
      },
      {
        kind: 'task',
        id: 'review',
        name: say('事后复盘', 'After-action review'),
        assignment: holderOf('head-of-operations'),
        deadline: { ...within(days(3)), calendar: 'china-office' },
        outcomes: [done],
        form: [
          {
            type: 'text',
            key: 'rootCause',
            name: say('根本原因', 'Root cause'),
            multiline: true,
            required: true,
          },
          { type: 'list', key: 'actions', name: say('改进行动', 'Action items'), required: true },
        ],
      },
      { kind: 'end', id: 'closed', name: say('结束', 'Closed') },
      { kind: 'end', id: 'noEmergency', name: say('误报结束', 'False alarm'), result: 'cancelled' },
    ],
    [
      'declare --done--> respond',
      'declare --falseAlarm--> noEmergency',
      'respond --done--> confirm',
      'confirm --approved--> standDown',
      'confirm --rejected--> respond',
      'standDown --done--> review',
      'review --done--> closed',
    ],
  ),
};

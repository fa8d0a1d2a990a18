import type { EscalationPolicy, Trigger } from '@sopflow/model';
import { days, hours, minutes, say } from './write.ts';

/** The policies of the sample. The reminder at 80 % stands with each deadline. */
export const samplePolicies: readonly EscalationPolicy[] = [
  {
    key: 'standard',
    name: say('标准升级', 'Standard'),
    base: 'working',
    calendar: 'china-office',
    levels: [
      {
        after: hours(0),
        notify: [{ to: 'owner' }, { to: 'managerOfOwner' }],
        channels: ['inApp', 'email'],
        actions: [],
      },
      {
        after: hours(2),
        notify: [{ to: 'onCall', schedule: 'shop-duty', level: 1 }],
        channels: ['inApp', 'email', 'webhook'],
        acknowledgeWithin: minutes(15),
        actions: [],
      },
      {
        after: hours(4),
        notify: [{ to: 'onCall', schedule: 'shop-duty', level: 2 }],
        channels: ['inApp', 'email', 'webhook'],
        actions: ['raisePriority', 'reassignToDeputy'],
      },
      {
        after: days(1),
        notify: [{ to: 'position', position: 'head-of-operations' }, { to: 'sopOwner' }],
        channels: ['inApp', 'email', 'webhook'],
        actions: [],
      },
    ],
    repeatLast: days(1),
  },
  {
    key: 'urgent',
    name: say('紧急升级', 'Urgent'),
    base: 'wall',
    levels: [
      {
        after: minutes(0),
        notify: [{ to: 'owner' }, { to: 'onCall', schedule: 'shop-duty', level: 1 }],
        channels: ['inApp', 'email', 'webhook'],
        acknowledgeWithin: minutes(5),
        actions: [],
      },
      {
        after: minutes(5),
        notify: [{ to: 'onCall', schedule: 'shop-duty', level: 2 }],
        channels: ['inApp', 'email', 'webhook'],
        acknowledgeWithin: minutes(5),
        actions: ['raisePriority'],
      },
      {
        after: minutes(10),
        notify: [{ to: 'position', position: 'head-of-operations' }],
        channels: ['inApp', 'email', 'webhook'],
        actions: [],
      },
    ],
    repeatLast: minutes(15),
  },
];

/** What starts the outage plan besides the button. */
export const sampleTriggers: readonly Trigger[] = [
  {
    key: 'orders-failing',
    name: say('下单成功率低于 95% 持续 5 分钟', 'Order success below 95 % for 5 minutes'),
    plan: 'shop-outage',
    enabled: true,
    condition: {
      when: 'metric',
      series: 'shop.order_success_rate',
      is: 'below',
      limit: 95,
      lasting: minutes(5),
    },
    coolDown: minutes(60),
  },
  {
    key: 'launch-in-trouble',
    name: say('一小时内 3 条新品上线告警升至 2 级', 'Three launch alerts at level 2 within an hour'),
    plan: 'shop-outage',
    enabled: true,
    condition: { when: 'alerts', count: 3, level: 2, within: hours(1), sop: 'product-launch' },
    coolDown: hours(4),
  },
];

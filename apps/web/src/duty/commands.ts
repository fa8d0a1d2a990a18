import { IconBell, IconUrgent } from '@tabler/icons-react';
import type { Command, Finder } from '../shell/commands/command.ts';

/** What can be done in this area from everywhere, by the palette. */
export const dutyCommands: readonly Command[] = [
  {
    id: 'duty.notices',
    label: (say) => say('duty:notices.title'),
    icon: IconBell,
    group: 'go',
    words: ['notifications', 'unread', '通知', '未读', '消息'],
    run: ({ go }) => go({ to: '/notifications' }),
  },
  {
    id: 'duty.startPlan',
    label: (say) => say('duty:plans.start'),
    icon: IconUrgent,
    group: 'do',
    words: ['emergency', 'incident', 'start', '应急', '预案', '启动', '事件'],
    allowed: (me) => me.rights.includes('startPlans'),
    run: ({ go }) => go({ to: '/duty/plans' }),
  },
];

/** What can be found in this area from everywhere, by the palette. */
export const dutyFinders: readonly Finder[] = [];

import { IconAlertTriangle, IconChevronsUp, IconCircleCheck, IconClock } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../words/i18n.ts';
import classes from './StatusBadge.module.css';

/** How something stands against its deadline. */
export type TimeStatus = 'onTime' | 'dueSoon' | 'late' | 'escalated';

/** The colour of a mark; the four statuses, `accent` for what is under way and `quiet` for everything that needs no attention. */
export type Tone = TimeStatus | 'accent' | 'quiet';

export const statusIcons: Readonly<Record<TimeStatus, Icon>> = {
  onTime: IconCircleCheck,
  dueSoon: IconClock,
  late: IconAlertTriangle,
  escalated: IconChevronsUp,
};

export interface StatusBadgeProps {
  readonly status: TimeStatus;
  /** `plain` drops the tinted ground where many stand in a column. */
  readonly look?: 'tinted' | 'plain';
}

/** One of the four time statuses: icon, word and colour, never the colour alone. */
export function StatusBadge({ status, look = 'tinted' }: StatusBadgeProps) {
  const { t } = useWords('surface');
  return (
    <StateBadge tone={status} icon={statusIcons[status]} look={look}>
      {t(`status.${status}`)}
    </StateBadge>
  );
}

export interface StateBadgeProps {
  readonly tone: Tone;
  readonly icon: Icon;
  readonly look?: 'tinted' | 'plain';
  readonly children: ReactNode;
}

/** Any other state of an object (draft, published, suspended, acknowledged, …), in the same form. */
export function StateBadge({ tone, icon: Mark, look = 'tinted', children }: StateBadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone} data-look={look}>
      <Mark size={14} stroke={2} aria-hidden />
      {children}
    </span>
  );
}

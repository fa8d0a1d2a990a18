import type { AlertSummary } from '@sopflow/contract';
import { IconBellRinging, IconCircleCheck, IconHandStop } from '@tabler/icons-react';
import { StateBadge } from '../../surface/StatusBadge.tsx';
import { useWords } from '../../words/i18n.ts';

const looks = {
  open: { tone: 'late', icon: IconBellRinging },
  acknowledged: { tone: 'dueSoon', icon: IconHandStop },
  resolved: { tone: 'quiet', icon: IconCircleCheck },
} as const;

/** Whether an alert is open, taken in hand, or over. */
export function AlertState({
  status,
  look = 'tinted',
}: {
  readonly status: AlertSummary['status'];
  readonly look?: 'tinted' | 'plain';
}) {
  const { t } = useWords('duty');
  const { tone, icon } = looks[status];
  return (
    <StateBadge tone={tone} icon={icon} look={look}>
      {t(`status.${status}`)}
    </StateBadge>
  );
}

import type { AlertStatus } from '@sopflow/model';
import { IconBell, IconCircleCheck, IconEye } from '@tabler/icons-react';
import { StateBadge } from '../surface/StatusBadge.tsx';
import { useWords } from '../words/i18n.ts';

const looks = {
  open: { tone: 'escalated', icon: IconBell },
  acknowledged: { tone: 'dueSoon', icon: IconEye },
  resolved: { tone: 'onTime', icon: IconCircleCheck },
} as const;

/** How an alert stands, as icon and word. */
export function AlertState({ status }: { readonly status: AlertStatus }) {
  const { t } = useWords('duty');
  const { tone, icon } = looks[status];
  return (
    <StateBadge tone={tone} icon={icon}>
      {t(`states.${status}`)}
    </StateBadge>
  );
}

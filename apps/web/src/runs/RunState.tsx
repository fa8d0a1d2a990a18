import type { RunStatus } from '@sopflow/model';
import { IconBan, IconCircleCheck, IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { StateBadge } from '../surface/StatusBadge.tsx';
import { useWords } from '../words/i18n.ts';

const looks = {
  running: { tone: 'accent', icon: IconPlayerPlay },
  suspended: { tone: 'dueSoon', icon: IconPlayerPause },
  completed: { tone: 'onTime', icon: IconCircleCheck },
  cancelled: { tone: 'quiet', icon: IconBan },
  failed: { tone: 'late', icon: IconX },
} as const;

interface RunStateProps {
  readonly status: RunStatus;
  /** `plain` where many stand in a column. */
  readonly look?: 'tinted' | 'plain';
}

/** How a run stands, as icon and word. */
export function RunState({ status, look = 'tinted' }: RunStateProps) {
  const { t } = useWords('runs');
  const { tone, icon } = looks[status];
  return (
    <StateBadge tone={tone} icon={icon} look={look}>
      {t(`states.${status}`)}
    </StateBadge>
  );
}

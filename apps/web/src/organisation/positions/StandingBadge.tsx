import type { PositionView } from '@sopflow/contract';
import { standingOf } from '@sopflow/model';
import { IconAlertTriangle, IconCircleCheck, IconUserQuestion } from '@tabler/icons-react';
import { StateBadge } from '../../surface/StatusBadge.tsx';
import { useWords } from '../../words/i18n.ts';

const looks = {
  vacant: { tone: 'late', icon: IconAlertTriangle },
  deputyOnly: { tone: 'dueSoon', icon: IconUserQuestion },
  uncovered: { tone: 'dueSoon', icon: IconUserQuestion },
  filled: { tone: 'onTime', icon: IconCircleCheck },
} as const;

/** Whether somebody does the work of a position, and whether somebody stands behind them. */
export function StandingBadge({
  position,
  look = 'plain',
}: {
  readonly position: PositionView;
  readonly look?: 'plain' | 'tinted';
}) {
  const { t } = useWords('organisation');
  const standing = standingOf(position);
  const { tone, icon } = looks[standing];
  return (
    <StateBadge tone={tone} icon={icon} look={look}>
      {t(`positions.standing.${standing}`)}
    </StateBadge>
  );
}

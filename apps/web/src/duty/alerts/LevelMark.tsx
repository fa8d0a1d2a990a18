import { VisuallyHidden } from '@mantine/core';
import type { AlertSummary } from '@sopflow/contract';
import { IconChevronsUp, IconCircleCheck, IconClockExclamation, IconHandStop } from '@tabler/icons-react';
import { useWords } from '../../words/i18n.ts';
import classes from './LevelMark.module.css';

const icons = {
  open: IconClockExclamation,
  climbed: IconChevronsUp,
  acknowledged: IconHandStop,
  resolved: IconCircleCheck,
} as const;

/** How far an alert has climbed: the figure that is seen first, with an icon that tells its state apart without colour. */
export function LevelMark({ alert }: { readonly alert: Pick<AlertSummary, 'level' | 'levels' | 'status'> }) {
  const { t } = useWords('duty');
  const { level, levels, status } = alert;
  const look = status === 'open' && level > 1 ? 'climbed' : status;
  const Mark = icons[look];
  return (
    <span className={classes.mark} data-look={look} title={t('levelOf', { level, levels })}>
      <Mark size={14} stroke={2} aria-hidden />
      <span aria-hidden className={classes.figure}>
        {level}
      </span>
      <VisuallyHidden>{`${t('levelOf', { level, levels })}, ${t(`status.${status}`)}`}</VisuallyHidden>
    </span>
  );
}

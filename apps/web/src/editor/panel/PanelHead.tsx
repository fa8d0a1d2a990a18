import { CloseButton } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { useWords } from '../../words/i18n.ts';
import classes from './Panel.module.css';

export interface PanelHeadProps {
  readonly icon: Icon;
  readonly title: string;
  readonly onClose?: (() => void) | undefined;
}

/** What a panel is about. */
export function PanelHead({ icon: Mark, title, onClose }: PanelHeadProps) {
  const { t } = useWords('editor');
  return (
    <div className={classes.head}>
      <Mark size={18} stroke={1.75} aria-hidden />
      <h2 className={classes.title}>{title}</h2>
      {onClose !== undefined && <CloseButton size="sm" aria-label={t('panel.close')} onClick={onClose} />}
    </div>
  );
}

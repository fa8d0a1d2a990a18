import { ActionIcon, Tooltip } from '@mantine/core';
import { type Icon, IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useWords } from '../../words/i18n.ts';
import classes from './MoveActs.module.css';

export interface MoveActsProps {
  /** What is moved, for the names of the buttons. */
  readonly name: string;
  /** From 0. */
  readonly index: number;
  readonly count: number;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  /** How many must stay. */
  readonly least?: number;
}

/** Moves one of several things up or down, or takes it away. */
export function MoveActs({ name, index, count, onMove, onRemove, least = 1 }: MoveActsProps) {
  const { t } = useWords('organisation');
  return (
    <span className={classes.acts}>
      {count > 1 && (
        <>
          <Act
            label={t('editing.up', { name })}
            icon={IconArrowUp}
            disabled={index === 0}
            run={() => onMove(-1)}
          />
          <Act
            label={t('editing.down', { name })}
            icon={IconArrowDown}
            disabled={index === count - 1}
            run={() => onMove(1)}
          />
        </>
      )}
      {count > least && <Act label={t('editing.remove', { name })} icon={IconTrash} run={onRemove} />}
    </span>
  );
}

interface ActProps {
  readonly label: string;
  readonly icon: Icon;
  readonly disabled?: boolean;
  readonly run: () => void;
}

function Act({ label, icon: Mark, disabled = false, run }: ActProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon size={28} aria-label={label} disabled={disabled} onClick={run}>
        <Mark size={16} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}

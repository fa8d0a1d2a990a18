import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/i18n.ts';
import classes from './fields.module.css';

export interface ListEditorProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, index: number) => string;
  /** The item in a few words, for the names of its buttons. */
  readonly nameOf: (item: Item, index: number) => string;
  readonly children: (item: Item, index: number) => ReactNode;
  readonly onMove?: (index: number, by: -1 | 1) => void;
  readonly onRemove?: (index: number) => void;
  /** How many must stay. */
  readonly least?: number;
  readonly most?: number;
  readonly empty?: string;
  /** `plain` where a list lies in an item of another, `line` where the first line of an item stands for it while it is closed. */
  readonly look?: 'boxed' | 'plain' | 'line';
  readonly add?: string;
  readonly onAdd?: () => void;
}

/** Things of a document in an order of their own: each can be moved and removed, and another added. */
export function ListEditor<Item>({
  items,
  keyOf,
  nameOf,
  children,
  onMove,
  onRemove,
  least = 0,
  most = Number.POSITIVE_INFINITY,
  empty,
  look = 'boxed',
  add,
  onAdd,
}: ListEditorProps<Item>) {
  const { t } = useWords('editor');
  return (
    <div className={classes.items}>
      {items.length === 0 && empty !== undefined && <p className={classes.empty}>{empty}</p>}
      {items.map((item, index) => {
        const name = nameOf(item, index);
        return (
          <div
            key={keyOf(item, index)}
            role="group"
            aria-label={name}
            className={classes.item}
            data-look={look}
          >
            <div className={classes.content}>{children(item, index)}</div>
            <div className={classes.acts}>
              {onMove !== undefined && items.length > 1 && (
                <>
                  <Act
                    label={`${t('field.up')}: ${name}`}
                    icon={IconArrowUp}
                    disabled={index === 0}
                    run={() => onMove(index, -1)}
                  />
                  <Act
                    label={`${t('field.down')}: ${name}`}
                    icon={IconArrowDown}
                    disabled={index === items.length - 1}
                    run={() => onMove(index, 1)}
                  />
                </>
              )}
              {onRemove !== undefined && items.length > least && (
                <Act label={`${t('field.remove')}: ${name}`} icon={IconTrash} run={() => onRemove(index)} />
              )}
            </div>
          </div>
        );
      })}
      {add !== undefined && onAdd !== undefined && items.length < most && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.add ?? ''}
          leftSection={<IconPlus size={14} />}
          onClick={onAdd}
        >
          {add}
        </Button>
      )}
    </div>
  );
}

interface ActProps {
  readonly label: string;
  readonly icon: typeof IconTrash;
  readonly disabled?: boolean;
  readonly run: () => void;
}

function Act({ label, icon: Mark, disabled = false, run }: ActProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon size={24} aria-label={label} disabled={disabled} onClick={run}>
        <Mark size={14} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}

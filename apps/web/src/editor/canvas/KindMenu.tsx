import { Menu } from '@mantine/core';
import type { StepKind } from '@sopflow/model';
import { useLayoutEffect, useRef } from 'react';
import { kindIcons } from '../../chart/kinds.ts';
import { useWords } from '../../words/i18n.ts';
import classes from './Canvas.module.css';

/** The kinds in the order in which they are offered: what is used most comes first. */
export const kinds = [
  'task',
  'approval',
  'decision',
  'parallel',
  'phase',
  'wait',
  'action',
  'subrun',
  'each',
  'end',
] as const satisfies readonly StepKind[];

export interface KindMenuProps {
  /** Where on the screen the question stands; null while nothing is asked. */
  readonly at: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'> | null;
  readonly onChoose: (kind: StepKind) => void;
  readonly onClose: () => void;
}

/** Asks which kind of step is to be added. */
export function KindMenu({ at, onChoose, onClose }: KindMenuProps) {
  const { t } = useWords('editor');
  const chart = useWords('chart');
  const asked = at !== null;
  const before = useRef<Element>(null);
  useLayoutEffect(() => {
    if (asked) before.current = window.document.activeElement;
  }, [asked]);
  return (
    <Menu
      opened={asked}
      onChange={(opened) => {
        if (opened || !asked) return;
        onClose();
        if (before.current instanceof HTMLElement || before.current instanceof SVGElement)
          before.current.focus();
      }}
      position="bottom-start"
      width={440}
      withinPortal
      trapFocus
      // Back to where it was asked from only when nothing was chosen: what was added is named next.
      returnFocus={false}
      closeOnItemClick={false}
    >
      <Menu.Target>
        <span
          className={classes.asking}
          aria-hidden
          style={at === null ? {} : { left: at.left, top: at.top, width: at.width, height: at.height }}
        />
      </Menu.Target>
      <Menu.Dropdown className={classes.kinds ?? ''}>
        <Menu.Label>{t('palette.choose')}</Menu.Label>
        <div className={classes.grid}>
          {kinds.map((kind) => {
            const Mark = kindIcons[kind];
            return (
              <Menu.Item
                key={kind}
                leftSection={<Mark size={18} stroke={1.75} />}
                onClick={() => onChoose(kind)}
              >
                {chart.t(`kinds.${kind}`)}
                <span className={classes.hint}>{t(`palette.hints.${kind}`)}</span>
              </Menu.Item>
            );
          })}
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}

import { Tooltip } from '@mantine/core';
import type { StepKind } from '@sopflow/model';
import { kindIcons } from '../../chart/kinds.ts';
import { useWords } from '../../words/i18n.ts';
import classes from './Canvas.module.css';
import { kinds } from './KindMenu.tsx';

/** The type under which a dragged kind travels. */
export const draggedKind = 'application/x-sopflow-step';

/** The kinds of steps at the canvas's side: each can be dragged in, or pressed to go behind what is chosen. */
export function Palette({ onAdd }: { readonly onAdd: (kind: StepKind) => void }) {
  const { t } = useWords('editor');
  const chart = useWords('chart');
  return (
    <div
      className={classes.palette}
      role="toolbar"
      aria-orientation="vertical"
      aria-label={t('palette.label')}
    >
      {kinds.map((kind) => {
        const Mark = kindIcons[kind];
        return (
          <Tooltip key={kind} label={t(`palette.hints.${kind}`)} position="right">
            <button
              type="button"
              className={classes.kind}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.setData(draggedKind, kind);
                event.dataTransfer.effectAllowed = 'copy';
              }}
              onClick={() => onAdd(kind)}
            >
              <Mark size={20} stroke={1.75} aria-hidden />
              <span>{chart.t(`kinds.${kind}`)}</span>
            </button>
          </Tooltip>
        );
      })}
    </div>
  );
}

import { BaseEdge, EdgeLabelRenderer } from '@xyflow/react';
import type { EdgeProps } from '@xyflow/react';
import { IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import { useChart } from '../canvas/ChartContext.ts';
import type { StepFlowEdge } from '../canvas/flowNodes.ts';
import { insertPlace, pathOf } from '../graph/line.ts';
import { outcomeWords } from '../wording/stepWords.ts';
import classes from './StepEdge.module.css';

/** A transition: a line with the outcome that goes along it. */
export const StepEdge = memo(function StepEdge({ id, data, selected = false }: EdgeProps<StepFlowEdge>) {
  const { wording, marks, taken, editing } = useChart();
  if (data === undefined) return null;
  const { label, points } = data.drawn;
  const state = marks === null ? undefined : taken.has(id) ? 'taken' : 'ahead';
  const text = label === null ? null : outcomeWords(label, wording);
  const place = data.label;
  const insert = insertPlace(points, label !== null);
  const condition = label?.kind === 'name' ? label.condition : undefined;
  const look = selected ? 'selected' : state === 'taken' ? 'taken' : 'usual';
  return (
    <>
      <BaseEdge
        id={id}
        path={pathOf(points)}
        className={classes.line ?? ''}
        data-look={look}
        data-state={state}
        markerEnd={`url(#chart-arrow-${look})`}
        interactionWidth={editing === null ? 0 : 20}
      />
      <EdgeLabelRenderer>
        {text !== null && place !== null && (
          <span
            className={classes.label}
            data-state={state}
            data-look={look}
            data-code={label?.kind === 'condition' || undefined}
            title={condition ?? text}
            style={{ transform: `translate(-50%, -50%) translate(${place.x}px, ${place.y}px)` }}
          >
            {text}
          </span>
        )}
        {editing !== null && (
          <button
            type="button"
            className={`nodrag nopan ${classes.insert}`}
            data-edge={id}
            data-look={look}
            style={{ transform: `translate(-50%, -50%) translate(${insert.x}px, ${insert.y}px)` }}
            aria-label={wording.t('edit.insert')}
            title={wording.t('edit.insert')}
            tabIndex={selected ? 0 : -1}
            onClick={(event) => editing.insert(id, event.currentTarget.getBoundingClientRect())}
          >
            <IconPlus size={12} stroke={2.5} aria-hidden />
          </button>
        )}
      </EdgeLabelRenderer>
    </>
  );
});

/** The arrowheads of a drawing; mounted once in each. */
export function ArrowHeads() {
  return (
    <svg className={classes.heads} aria-hidden>
      <defs>
        {(['usual', 'taken', 'selected'] as const).map((look) => (
          <marker
            key={look}
            id={`chart-arrow-${look}`}
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M0,0.5 L10,5 L0,9.5 z" className={classes.head} data-look={look} />
          </marker>
        ))}
      </defs>
    </svg>
  );
}

import { Handle, Position } from '@xyflow/react';
import { IconPlus } from '@tabler/icons-react';
import { useChart } from '../canvas/ChartContext.ts';
import { arriving } from '../canvas/flowNodes.ts';
import type { DrawnNode } from '../graph/drawing.ts';
import { labelOfOutcome } from '../graph/outcomeLabel.ts';
import { outcomeWords } from '../wording/stepWords.ts';
import classes from './StepHandles.module.css';

/** Where lines arrive and leave. In an editor every outcome can be dragged from, and one that leads nowhere yet offers the next step. */
export function StepHandles({ drawn }: { readonly drawn: DrawnNode }) {
  const { editing, wording } = useChart();
  const editable = editing !== null;
  return (
    <>
      <Handle
        type="target"
        id={arriving}
        position={Position.Top}
        isConnectableStart={false}
        isConnectable={editable}
        className={classes.target ?? ''}
      />
      {drawn.ports.map((port) => {
        const label = outcomeWords(labelOfOutcome(drawn.step, port.outcome), wording);
        return (
          <span key={port.outcome}>
            <Handle
              type="source"
              id={port.outcome}
              position={Position.Bottom}
              isConnectable={editable}
              className={classes.source ?? ''}
              data-open={!port.connected || undefined}
              data-editable={editable || undefined}
              style={{ left: port.x }}
              title={editable ? label : undefined}
            />
            {editable && !port.connected && (
              <span className={classes.open} style={{ left: port.x }}>
                <button
                  type="button"
                  className={`nodrag nopan ${classes.next}`}
                  aria-label={wording.t('edit.append', { outcome: label })}
                  title={wording.t('edit.append', { outcome: label })}
                  onClick={(event) => {
                    event.stopPropagation();
                    editing.append(drawn.id, port.outcome, event.currentTarget.getBoundingClientRect());
                  }}
                >
                  <IconPlus size={12} stroke={2.5} aria-hidden />
                </button>
                <span className={classes.name}>{label}</span>
              </span>
            )}
          </span>
        );
      })}
    </>
  );
}

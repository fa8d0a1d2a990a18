import { Position } from '@xyflow/react';
import type { Edge, Node } from '@xyflow/react';
import type { DrawnEdge, DrawnNode } from '../graph/drawing.ts';
import type { Point } from '../graph/geometry.ts';
import { space } from '../graph/measures.ts';

export type StepFlowNode = Node<{ readonly drawn: DrawnNode }, 'step' | 'container' | 'lane'>;
/** `label` is where the words of the line stand; null for a line without. */
export type StepFlowEdge = Edge<{ readonly drawn: DrawnEdge; readonly label: Point | null }, 'step'>;

/** The handle at which lines arrive. */
export const arriving = 'in';

const handleSize = 12;

/** A drawn node as React Flow wants it. Sizes and handles are given, so that nothing is measured. */
export function toFlowNode(
  drawn: DrawnNode,
  options: { readonly selected: boolean; readonly movable: boolean; readonly label: string },
): StepFlowNode {
  const { box, kind } = drawn;
  const container = kind === 'parallel' || kind === 'phase' || kind === 'each';
  return {
    id: drawn.id,
    type: kind === 'lane' ? 'lane' : container ? 'container' : 'step',
    data: { drawn },
    position: { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    measured: { width: box.width, height: box.height },
    ...(drawn.parentId === null ? {} : { parentId: drawn.parentId }),
    selected: options.selected,
    draggable: options.movable && kind !== 'lane',
    selectable: kind !== 'lane',
    focusable: kind !== 'lane',
    connectable: options.movable && kind !== 'lane',
    ariaLabel: options.label,
    // A container is moved by its header; a press inside it pans.
    ...(container ? { dragHandle: '.chart-header' } : {}),
    handles: [
      {
        id: arriving,
        type: 'target',
        position: Position.Top,
        x: 0,
        y: 0,
        width: box.width,
        height: container ? space.header : box.height,
      },
      ...drawn.ports.map((port) => ({
        id: port.outcome,
        type: 'source' as const,
        position: Position.Bottom,
        x: port.x - handleSize / 2,
        y: box.height - handleSize / 2,
        width: handleSize,
        height: handleSize,
      })),
    ],
  };
}

export function toFlowEdge(
  drawn: DrawnEdge,
  options: { readonly selected: boolean; readonly label: string; readonly labelPlace: Point | null },
): StepFlowEdge {
  const { id, from, to, outcome } = drawn.transition;
  return {
    id,
    type: 'step',
    source: from,
    sourceHandle: outcome,
    target: to,
    targetHandle: arriving,
    data: { drawn, label: options.labelPlace },
    selected: options.selected,
    ariaLabel: options.label,
  };
}

import { inLocale } from '@sopflow/model';
import type { StepKind } from '@sopflow/model';
import type { Connection, EdgeChange, FinalConnectionState, NodeChange } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { ChartCanvas } from '../../chart/canvas/ChartCanvas.tsx';
import type { ChartFlow } from '../../chart/canvas/ChartCanvas.tsx';
import type { ChartShared } from '../../chart/canvas/ChartContext.ts';
import type { StepFlowEdge, StepFlowNode } from '../../chart/canvas/flowNodes.ts';
import { useFlowElements } from '../../chart/canvas/useFlowElements.ts';
import { draw } from '../../chart/graph/drawing.ts';
import type { Drawing } from '../../chart/graph/drawing.ts';
import type { Point } from '../../chart/graph/geometry.ts';
import type { Boxes } from '../../chart/layout/layOut.ts';
import { useWords } from '../../words/i18n.ts';
import { connect, refusesConnection } from '../commands/connect.ts';
import { moveSteps } from '../commands/moveSteps.ts';
import { useEditor } from '../session/EditorContext.ts';
import type { Asking } from '../session/useAdding.ts';
import { dropAt } from './dropTarget.ts';
import type { Drop } from './dropTarget.ts';
import { placesAfter, withMoved } from './movedBoxes.ts';
import { draggedKind } from './Palette.tsx';
import { kinds } from './KindMenu.tsx';

export interface EditorCanvasProps {
  readonly boxes: Boxes;
  readonly problems: ChartShared['problems'];
  /** The step to bring into view, once it is drawn. */
  readonly reveal: { readonly id: string } | null;
  readonly onAsk: (asking: Asking) => void;
  readonly onDrop: (kind: StepKind, drop: Drop, drawing: Drawing) => void;
}

const nothingTaken: ReadonlySet<string> = new Set();
const noneMoved: ReadonlyMap<string, Point> = new Map();

/** The drawing of the document under edit: steps are moved, connected and chosen on it. */
export function EditorCanvas({ boxes, problems, reveal, onAsk, onDrop }: EditorCanvasProps) {
  const { t, locale } = useWords('editor');
  const { document, edit, selected, select, wording } = useEditor();
  const [moved, setMoved] = useState(noneMoved);
  const [connecting, setConnecting] = useState(false);
  const flow = useRef<ChartFlow>(null);
  const drawing = useMemo(() => draw(document.flow, withMoved(boxes, moved)), [document.flow, boxes, moved]);
  const elements = useFlowElements(drawing, selected, true, wording);
  useReveal(reveal, drawing, flow);

  const shared: ChartShared = useMemo(
    () => ({
      wording,
      marks: null,
      taken: nothingTaken,
      problems,
      editing: {
        insert: (edgeId, at) => {
          const edge = drawing.edges.find((one) => one.id === edgeId);
          if (edge !== undefined)
            onAsk({
              at,
              target: { at: 'outcome', stepId: edge.transition.from, outcome: edge.transition.outcome },
            });
        },
        append: (stepId, outcome, at) => onAsk({ at, target: { at: 'outcome', stepId, outcome } }),
      },
    }),
    [wording, problems, drawing, onAsk],
  );

  const change = (changes: readonly (NodeChange<StepFlowNode> | EdgeChange<StepFlowEdge>)[]) => {
    const chosen = new Set(selected);
    const dragged = new Map(moved);
    let dropped = false;
    for (const one of changes) {
      if (one.type === 'select') {
        if (one.selected) chosen.add(one.id);
        else chosen.delete(one.id);
      }
      if (one.type !== 'position') continue;
      if (one.position !== undefined) dragged.set(one.id, one.position);
      if (one.dragging !== true) dropped = true;
    }
    select(chosen);
    if (!dropped) {
      if (dragged.size > 0) setMoved(dragged);
      return;
    }
    // The end of a drag names the place once more or not at all; a press that moved nothing is no act.
    const really = new Map([...dragged].filter(([id, place]) => isElsewhere(boxes, id, place)));
    setMoved(noneMoved);
    if (really.size > 0) edit((now) => moveSteps(now, placesAfter(now, boxes, really)));
  };

  const allowed = ({ source, target }: Connection | StepFlowEdge) =>
    refusesConnection(document, source, target) === null;
  const connected = ({ source, sourceHandle, target }: Connection) => {
    if (sourceHandle !== null) edit((now) => connect(now, source, sourceHandle, target));
  };
  const connectionEnded = (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
    setConnecting(false);
    // Let go over nothing: the line asks for the step it is to lead to.
    if (state.toNode !== null || state.fromNode === null || state.fromHandle?.id == null) return;
    const at = 'changedTouches' in event ? event.changedTouches[0] : event;
    if (at === undefined) return;
    onAsk({
      at: { left: at.clientX, top: at.clientY, width: 1, height: 1 },
      target: { at: 'outcome', stepId: state.fromNode.id, outcome: state.fromHandle.id },
    });
  };
  const dropped = (event: DragEvent) => {
    const kind = kinds.find((one) => one === event.dataTransfer.getData(draggedKind));
    if (kind === undefined || flow.current === null) return;
    event.preventDefault();
    const point = flow.current.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    onDrop(kind, dropAt(drawing, point), drawing);
  };

  return (
    <ChartCanvas
      label={t('canvas.label', { name: inLocale(document.name, locale) })}
      drawing={drawing}
      {...elements}
      shared={shared}
      ownsWheel
      minimap={drawing.nodes.length > 12}
      onReady={(instance) => {
        flow.current = instance;
      }}
      flow={{
        className: connecting ? 'chart-connecting' : '',
        nodesDraggable: true,
        nodesConnectable: true,
        edgesFocusable: true,
        nodesFocusable: true,
        elementsSelectable: true,
        snapToGrid: true,
        snapGrid: [8, 8],
        connectionRadius: 24,
        // A little play, so that a press with an unsteady hand chooses instead of moving.
        nodeDragThreshold: 4,
        autoPanOnNodeFocus: true,
        onNodesChange: change,
        onEdgesChange: change,
        onConnect: connected,
        isValidConnection: allowed,
        onConnectStart: () => setConnecting(true),
        onConnectEnd: connectionEnded,
        onDragOver: (event) => {
          if (!event.dataTransfer.types.includes(draggedKind)) return;
          event.preventDefault();
          event.dataTransfer.dropEffect = 'copy';
        },
        onDrop: dropped,
      }}
    />
  );
}

function isElsewhere(boxes: Boxes, id: string, place: Point): boolean {
  const box = boxes.get(id);
  return box !== undefined && (Math.abs(box.x - place.x) >= 1 || Math.abs(box.y - place.y) >= 1);
}

/** Room for what can be added below a step, in px of the screen. */
const marginBelow = 56;

/** Brings a step into view when it is not: one that was just added, or the one a problem is about. */
function useReveal(
  reveal: EditorCanvasProps['reveal'],
  drawing: Drawing,
  flow: React.RefObject<ChartFlow | null>,
): void {
  const done = useRef<EditorCanvasProps['reveal']>(null);
  useEffect(() => {
    const node = drawing.nodes.find((one) => one.id === reveal?.id);
    if (reveal === null || node === undefined || done.current === reveal || flow.current === null) return;
    done.current = reveal;
    const instance = flow.current;
    const zoom = instance.getZoom();
    const corner = instance.flowToScreenPosition(node.place);
    const frame = window.document.querySelector('.chart-canvas')?.getBoundingClientRect();
    const seen =
      frame !== undefined &&
      corner.x > frame.left &&
      corner.x + node.box.width * zoom < frame.right &&
      corner.y > frame.top &&
      corner.y + node.box.height * zoom < frame.bottom - marginBelow;
    if (!seen)
      void instance.fitView({
        nodes: [{ id: node.id }],
        maxZoom: zoom,
        minZoom: 0.5,
        padding: 0.15,
        duration: 160,
      });
  }, [reveal, drawing, flow]);
}

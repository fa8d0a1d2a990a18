import { inLocale } from '@sopflow/model';
import type { Document, StepKind } from '@sopflow/model';
import { useStore } from '@xyflow/react';
import type { Connection, EdgeChange, FinalConnectionState, NodeChange } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { ChartCanvas } from '../../chart/canvas/ChartCanvas.tsx';
import type { ChartFlow } from '../../chart/canvas/ChartCanvas.tsx';
import type { ChartShared } from '../../chart/canvas/ChartContext.ts';
import type { StepFlowEdge, StepFlowNode } from '../../chart/canvas/flowNodes.ts';
import { useFlowElements } from '../../chart/canvas/useFlowElements.ts';
import { draw } from '../../chart/graph/drawing.ts';
import { redraw } from '../../chart/graph/redraw.ts';
import type { Drawing } from '../../chart/graph/drawing.ts';
import type { Point } from '../../chart/graph/geometry.ts';
import type { Boxes } from '../../chart/layout/layOut.ts';
import { useWords } from '../../words/i18n.ts';
import { connect, refusesConnection } from '../commands/connect.ts';
import { moveSteps } from '../commands/moveSteps.ts';
import { useEditor } from '../session/EditorContext.ts';
import type { Asking } from '../session/useAdding.ts';
import { markDrop } from './dropMark.ts';
import { focusDrawn } from './focusDrawn.ts';
import { dropAt } from './dropTarget.ts';
import type { Drop } from './dropTarget.ts';
import { placesAfter, withMoved } from './movedBoxes.ts';
import { draggedKind } from './Palette.tsx';
import { kinds } from './KindMenu.tsx';

export interface EditorCanvasProps {
  readonly boxes: Boxes;
  readonly problems: ChartShared['problems'];
  /** The step to bring into view once it is drawn, and whether the keyboard goes on from there. */
  readonly reveal: { readonly id: string; readonly focus: boolean } | null;
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
  const [laidOut, setLaidOut] = useState(boxes);
  // What was moved stays where it was let go until the new layout has come; it must not jump back in between.
  if (laidOut !== boxes) {
    setLaidOut(boxes);
    if (moved.size > 0) setMoved(noneMoved);
  }
  const dragging = useRef(false);
  const [connecting, setConnecting] = useState(false);
  const flow = useRef<ChartFlow>(null);
  const atRest = useMemo(() => draw(document.flow, boxes), [document.flow, boxes]);
  const drawing = useMemo(
    () => (moved.size === 0 ? atRest : redraw(atRest, document.flow, withMoved(boxes, moved), moved.keys())),
    [atRest, document.flow, boxes, moved],
  );
  const elements = useFlowElements(drawing, selected, true, wording);
  useReveal(reveal, drawing, flow);
  useGoingOn(reveal);

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
    const chosen = changes.filter((one) => one.type === 'select');
    // Steps and lines report apart from one another, so each goes by what is chosen by then.
    if (chosen.length > 0)
      select((now) => {
        const next = new Set(now);
        for (const { id, selected: isChosen } of chosen) {
          if (isChosen) next.add(id);
          else next.delete(id);
        }
        return next;
      });
    const places = changes.filter((one) => one.type === 'position');
    if (places.length === 0) return;
    const next = new Map(moved);
    for (const { id, position } of places) if (position !== undefined) next.set(id, position);
    setMoved(next);
    const byKey = !dragging.current && places.every((one) => one.dragging !== true);
    dragging.current = places.some((one) => one.dragging === true);
    if (!dragging.current) keep(next, byKey);
  };
  /** Keeps steps where they were moved to. Several presses of an arrow key are one act. */
  const keep = (places: ReadonlyMap<string, Point>, byKey: boolean) => {
    const really = new Map([...places].filter(([id, place]) => isElsewhere(document, boxes, id, place)));
    const after = placesAfter(document, boxes, really);
    if (isAsKept(document, after)) setMoved(noneMoved);
    else edit((now) => moveSteps(now, after), byKey ? `move ${[...really.keys()].join(' ')}` : undefined);
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
  const hovered = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(draggedKind) || flow.current === null) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    const where = dropAt(drawing, flow.current.screenToFlowPosition({ x: event.clientX, y: event.clientY }));
    markDrop(where.onto === 'flow' ? where.flow : where.id);
  };
  const dropped = (event: DragEvent) => {
    markDrop(null);
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
        onDragOver: hovered,
        onDragLeave: () => markDrop(null),
        onDrop: dropped,
      }}
    />
  );
}

/** Whether a place is another than the one that is kept, or, before one is kept, than the one it is seen at. */
function isElsewhere(document: Document, boxes: Boxes, id: string, place: Point): boolean {
  const box = document.layout.steps[id] ?? boxes.get(id);
  return box !== undefined && (Math.abs(box.x - place.x) >= 1 || Math.abs(box.y - place.y) >= 1);
}

/** Whether every step has this place already: one pushed against the border of its container stays where it was. */
function isAsKept(document: Document, places: ReadonlyMap<string, Point>): boolean {
  return [...places].every(([id, { x, y }]) => {
    const kept = document.layout.steps[id];
    return kept !== undefined && kept.x === Math.round(x) && kept.y === Math.round(y);
  });
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

/** Lets the keyboard go on from a step. One that was just added is drawn a moment later than it is named by somebody who types fast. */
function useGoingOn(reveal: EditorCanvasProps['reveal']): void {
  const wanted = reveal?.focus === true ? reveal : null;
  const isDrawn = useStore((state) => wanted !== null && state.nodeLookup.has(wanted.id));
  const done = useRef<EditorCanvasProps['reveal']>(null);
  useEffect(() => {
    if (wanted === null || !isDrawn || done.current === wanted) return;
    done.current = wanted;
    focusDrawn(wanted.id);
  }, [wanted, isDrawn]);
}

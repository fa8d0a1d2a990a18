import { outcomesOf } from '@sopflow/model';
import type { Document, Flow, Lane, Step, StepKind, Transition } from '@sopflow/model';
import type { Boxes } from '../layout/layOut.ts';
import { backEdges } from './backEdges.ts';
import type { Point, Rect } from './geometry.ts';
import { outcomeLabel } from './outcomeLabel.ts';
import type { OutcomeLabel } from './outcomeLabel.ts';
import { placePorts } from './ports.ts';
import type { Port } from './ports.ts';
import { isContainer } from './measures.ts';
import { routeFlow } from './route.ts';
import type { KeptRoute } from './route.ts';

/** One drawn thing: a step, or a lane of a parallel step. */
export interface DrawnNode {
  readonly id: string;
  readonly kind: StepKind | 'lane';
  /** The step; for a lane the parallel step it belongs to. */
  readonly step: Step;
  readonly lane: Lane | null;
  /** The container or lane it is drawn in. */
  readonly parentId: string | null;
  /** Relative to the parent. */
  readonly box: Rect;
  /** Relative to the whole drawing. */
  readonly place: Point;
  /** Whether its flow begins here. */
  readonly entry: boolean;
  /** Where lines leave it, from left to right; x is relative to the node. */
  readonly ports: readonly Port[];
}

/** One drawn transition. */
export interface DrawnEdge {
  readonly id: string;
  readonly transition: Transition;
  readonly label: OutcomeLabel | null;
  /** The corners of the line in the whole drawing, from the step it leaves to the step it reaches. */
  readonly points: readonly Point[];
  readonly back: boolean;
}

/** A document as boxes and lines, ready to be drawn by anything. Containers come before what lies in them. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

/**
 * Draws a flow with the boxes that `layOut` found. Steps without a box are left out.
 *
 * @param kept for a drawing of which only a few steps move: the lines that stay as they were.
 */
export function draw(flow: Flow, boxes: Boxes, kept?: KeptRoute): Drawing {
  const drawing: Unfinished = { nodes: [], edges: [], kept };
  drawFlow(flow, { id: null, place: { x: 0, y: 0 } }, boxes, drawing);
  return { nodes: drawing.nodes, edges: drawing.edges };
}

interface Unfinished {
  readonly nodes: DrawnNode[];
  readonly edges: DrawnEdge[];
  readonly kept: KeptRoute | undefined;
}

interface Around {
  readonly id: string | null;
  readonly place: Point;
}

function drawFlow(flow: Flow, around: Around, boxes: Boxes, drawing: Unfinished): void {
  const places = new Map<string, Rect>();
  for (const step of flow.steps) {
    const box = boxes.get(step.id);
    if (box !== undefined)
      places.set(step.id, { ...box, x: box.x + around.place.x, y: box.y + around.place.y });
  }
  const back = backEdges(flow);
  const ports = placePorts(flow, places, back);
  const routes = routeFlow(flow, places, ports, back, drawing.kept);

  for (const step of flow.steps) {
    const box = boxes.get(step.id);
    const place = places.get(step.id);
    if (box === undefined || place === undefined) continue;
    drawing.nodes.push({
      id: step.id,
      kind: step.kind,
      step,
      lane: null,
      parentId: around.id,
      box,
      place,
      entry: flow.entry === step.id,
      ports: ports.get(step.id) ?? [],
    });
    drawInside(step, place, boxes, drawing);
  }
  const steps = new Map(flow.steps.map((step) => [step.id, step]));
  for (const transition of flow.transitions) {
    const points = routes.get(transition.id);
    const from = steps.get(transition.from);
    if (points === undefined || from === undefined) continue;
    drawing.edges.push({
      id: transition.id,
      transition,
      label: outcomeLabel(from, transition.outcome),
      points,
      back: back.has(transition.id),
    });
  }
}

function drawInside(step: Step, place: Point, boxes: Boxes, drawing: Unfinished): void {
  if (!isContainer(step)) return;
  if (step.kind !== 'parallel') {
    drawFlow(step.flow, { id: step.id, place }, boxes, drawing);
    return;
  }
  for (const lane of step.lanes) {
    const box = boxes.get(lane.id);
    if (box === undefined) continue;
    const lanePlace = { x: place.x + box.x, y: place.y + box.y };
    drawing.nodes.push({
      id: lane.id,
      kind: 'lane',
      step,
      lane,
      parentId: step.id,
      box,
      place: lanePlace,
      entry: false,
      ports: [],
    });
    drawFlow(lane.flow, { id: lane.id, place: lanePlace }, boxes, drawing);
  }
}

/** The flow that is drawn: the whole document, or the inside of one `each` for a run of one of its items. */
export function flowToDraw(document: Document, eachStep: string | null = null): Flow {
  if (eachStep === null) return document.flow;
  const found = findFlow(document.flow, eachStep);
  return found ?? document.flow;
}

function findFlow(flow: Flow, eachStep: string): Flow | undefined {
  for (const step of flow.steps) {
    if (step.kind === 'each' && step.id === eachStep) return step.flow;
    const inside =
      step.kind === 'parallel' ? step.lanes.map((lane) => lane.flow) : isContainer(step) ? [step.flow] : [];
    for (const inner of inside) {
      const found = findFlow(inner, eachStep);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Outcomes of a step that no transition leads on from. */
export function openOutcomes(flow: Flow, step: Step): readonly string[] {
  const taken = new Set(
    flow.transitions.filter(({ from }) => from === step.id).map(({ outcome }) => outcome),
  );
  return outcomesOf(step).filter((outcome) => !taken.has(outcome));
}

import type { Drawing } from '../../chart/graph/drawing.ts';
import { contains } from '../../chart/graph/geometry.ts';
import type { Point } from '../../chart/graph/geometry.ts';
import { distanceTo } from '../../chart/graph/line.ts';
import { space } from '../../chart/graph/measures.ts';
import type { FlowRef } from '../commands/flows.ts';

/** Where something that was dropped belongs. */
export type Drop =
  /** Into a line. */
  | { readonly onto: 'edge'; readonly id: string; readonly stepId: string; readonly outcome: string }
  /** Behind a step. */
  | { readonly onto: 'step'; readonly id: string }
  /** Loose into a flow, at a place relative to the container. */
  | { readonly onto: 'flow'; readonly flow: FlowRef; readonly place: Point };

/** How near a line counts as on it, in px of the drawing. */
const near = 28;

/** What lies under a point of the drawing: a step, a line, or the innermost flow around it. */
export function dropAt(drawing: Drawing, point: Point): Drop {
  let flow: FlowRef = null;
  let origin: Point = { x: 0, y: 0 };
  // Containers come before what lies in them, so the last hit is the innermost.
  for (const node of drawing.nodes) {
    const area = { ...node.place, width: node.box.width, height: node.box.height };
    if (!contains(area, point)) continue;
    const inHeader = point.y < area.y + space.header;
    switch (node.kind) {
      case 'lane':
        flow = node.id;
        origin = node.place;
        break;
      case 'phase':
      case 'each':
        if (inHeader) return { onto: 'step', id: node.id };
        flow = node.id;
        origin = node.place;
        break;
      case 'parallel':
        if (inHeader) return { onto: 'step', id: node.id };
        break;
      default:
        return { onto: 'step', id: node.id };
    }
  }
  let best: { readonly id: string; readonly away: number } | undefined;
  for (const edge of drawing.edges) {
    const away = distanceTo(edge.points, point);
    if (away <= near && (best === undefined || away < best.away)) best = { id: edge.id, away };
  }
  const edge = drawing.edges.find((one) => one.id === best?.id);
  return edge === undefined
    ? { onto: 'flow', flow, place: { x: point.x - origin.x, y: point.y - origin.y } }
    : { onto: 'edge', id: edge.id, stepId: edge.transition.from, outcome: edge.transition.outcome };
}

import type { Flow } from '@sopflow/model';
import type { Boxes } from '../layout/layOut.ts';
import { draw } from './drawing.ts';
import type { DrawnNode, Drawing } from './drawing.ts';
import { touch } from './geometry.ts';
import type { Point, Rect } from './geometry.ts';
import { routeMargin } from './route.ts';

/**
 * Draws a flow while some of its steps are dragged: only lines that begin, end or pass where something moves look for a new way. Of 500 steps
 * that is a handful, and the pointer is never waited for.
 *
 * @param before the drawing as it was before anything moved.
 * @param boxes the boxes as they are now.
 */
export function redraw(before: Drawing, flow: Flow, boxes: Boxes, moved: Iterable<string>): Drawing {
  const nodes = new Map(before.nodes.map((node) => [node.id, node]));
  const edges = new Map(before.edges.map((edge) => [edge.id, edge]));
  const ids = new Set(moved);
  const places = [...ids].flatMap((id) => placesOf(nodes.get(id), boxes.get(id)));
  return draw(flow, boxes, (id, start) => {
    const edge = edges.get(id);
    const [first] = edge?.points ?? [];
    if (edge === undefined || first === undefined || ids.has(edge.transition.to)) return undefined;
    const same = first.x === start.x && first.y === start.y;
    return same && !places.some((place) => passes(edge.points, place)) ? edge.points : undefined;
  });
}

/** Where a step was and where it is, in the whole drawing. */
function placesOf(node: DrawnNode | undefined, box: Rect | undefined): readonly Rect[] {
  if (node === undefined || box === undefined) return [];
  const { width, height } = box;
  const [dx, dy] = [box.x - node.box.x, box.y - node.box.y];
  return [
    { ...node.place, width, height },
    { x: node.place.x + dx, y: node.place.y + dy, width, height },
  ];
}

function passes(points: readonly Point[], box: Rect): boolean {
  return points.some((one, at) => {
    const other = points[at + 1];
    if (other === undefined) return false;
    const stretch = {
      x: Math.min(one.x, other.x),
      y: Math.min(one.y, other.y),
      width: Math.abs(one.x - other.x),
      height: Math.abs(one.y - other.y),
    };
    return touch(stretch, box, routeMargin);
  });
}

import type { Document } from '@sopflow/model';
import type { Point } from '../../chart/graph/geometry.ts';
import { space } from '../../chart/graph/measures.ts';
import type { Boxes } from '../../chart/layout/layOut.ts';
import { flows } from '../commands/flows.ts';

/** The boxes with some steps moved, as they are while they are dragged. */
export function withMoved(boxes: Boxes, moved: ReadonlyMap<string, Point>): Boxes {
  if (moved.size === 0) return boxes;
  const next = new Map(boxes);
  for (const [id, place] of moved) {
    const box = next.get(id);
    if (box !== undefined) next.set(id, { ...box, ...place });
  }
  return next;
}

/**
 * The places to keep after a move: those of every step of the flows concerned as they are shown, so that nothing else jumps. Inside a
 * container nothing lies on its header or beyond its left side.
 */
export function placesAfter(
  document: Document,
  boxes: Boxes,
  moved: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>();
  for (const { ref, flow } of flows(document)) {
    if (!flow.steps.some((step) => moved.has(step.id))) continue;
    for (const { id } of flow.steps) {
      const place = moved.get(id) ?? boxes.get(id);
      if (place === undefined) continue;
      const { x, y } = place;
      places.set(
        id,
        ref === null
          ? { x, y }
          : { x: Math.max(x, space.inset / 2), y: Math.max(y, space.header + space.inset / 2) },
      );
    }
  }
  return places;
}

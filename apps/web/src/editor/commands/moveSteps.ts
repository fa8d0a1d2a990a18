import type { Document } from '@sopflow/model';
import type { Point } from '../../chart/graph/geometry.ts';

/**
 * Keeps steps where their author put them.
 *
 * @param places every step of the flows concerned, those that did not move too: once one is placed by hand, the flow is no longer arranged
 * automatically. In px, relative to the container.
 */
export function moveSteps(document: Document, places: ReadonlyMap<string, Point>): Document {
  const steps = { ...document.layout.steps };
  for (const [id, { x, y }] of places) steps[id] = { ...steps[id], x: Math.round(x), y: Math.round(y) };
  return { ...document, layout: { ...document.layout, steps } };
}

/** Forgets every place: all flows are arranged automatically again. */
export function arrangeAutomatically(document: Document): Document {
  return Object.keys(document.layout.steps).length === 0
    ? document
    : { ...document, layout: { ...document.layout, steps: {} } };
}

import { bottomOf, touch } from '../graph/geometry.ts';
import type { Rect } from '../graph/geometry.ts';

/**
 * Moves boxes down until none lies on another: a container that grew pushes what stood below it, a step dropped on another slides under it.
 * The upper box stays, and so does every box that keeps the gap; of boxes at one height the first stays.
 */
export function separate<Key>(
  boxes: ReadonlyMap<Key, Rect>,
  gap: { readonly atLeast: number; readonly whenMoved: number },
): ReadonlyMap<Key, Rect> {
  const placed = new Map<Key, Rect>();
  const order = [...boxes].toSorted(([, a], [, b]) => a.y - b.y);
  for (const [key, box] of order) {
    let moved = box;
    for (
      let hit = lowest(placed, moved, gap.atLeast);
      hit !== undefined;
      hit = lowest(placed, moved, gap.atLeast)
    )
      moved = { ...moved, y: bottomOf(hit) + gap.whenMoved };
    placed.set(key, moved);
  }
  return placed;
}

/** Of the boxes that this one touches, the one that reaches lowest. */
function lowest<Key>(placed: ReadonlyMap<Key, Rect>, box: Rect, gap: number): Rect | undefined {
  let found: Rect | undefined;
  for (const other of placed.values())
    if (touch(other, box, gap) && (found === undefined || bottomOf(other) > bottomOf(found))) found = other;
  return found;
}

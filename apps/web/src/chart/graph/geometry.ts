/** A place on the canvas, in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box on the canvas, in px; whether relative to a container or to the whole drawing is said where it is used. */
export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const rightOf = (box: Rect): number => box.x + box.width;
export const bottomOf = (box: Rect): number => box.y + box.height;
export const middleOf = (box: Rect): number => box.x + box.width / 2;

/** Whether two boxes come closer than `gap`. */
export function touch(one: Rect, other: Rect, gap = 0): boolean {
  return (
    one.x < rightOf(other) + gap &&
    other.x < rightOf(one) + gap &&
    one.y < bottomOf(other) + gap &&
    other.y < bottomOf(one) + gap
  );
}

export function contains(box: Rect, point: Point): boolean {
  return point.x >= box.x && point.x <= rightOf(box) && point.y >= box.y && point.y <= bottomOf(box);
}

/** The smallest size that holds all boxes, measured from 0, 0. */
export function extentOf(boxes: Iterable<Rect>): Size {
  let width = 0;
  let height = 0;
  for (const box of boxes) {
    width = Math.max(width, rightOf(box));
    height = Math.max(height, bottomOf(box));
  }
  return { width, height };
}

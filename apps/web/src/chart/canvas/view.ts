import type { Drawing } from '../graph/drawing.ts';
import type { Rect, Size } from '../graph/geometry.ts';

/** How far a drawing may be shrunk before its words cannot be read any more. */
const readable = 0.55;
const margin = 32;
/** A small drawing begins near the top, where the next steps have room below it. */
const highest = 80;

export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The box around everything that is drawn. */
export function boundsOf(drawing: Drawing): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { place, box } of drawing.nodes) {
    left = Math.min(left, place.x);
    top = Math.min(top, place.y);
    right = Math.max(right, place.x + box.width);
    bottom = Math.max(bottom, place.y + box.height);
  }
  if (left === Infinity) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * Where a reader begins: as wide as the screen where that can be read, at the top, or with `focus` in the middle. A drawing that fits is
 * shown whole.
 */
export function firstView(drawing: Drawing, screen: Size, focus?: string): View {
  const bounds = boundsOf(drawing);
  const zoomFor = (size: Size) =>
    Math.min((screen.width - 2 * margin) / size.width, (screen.height - 2 * margin) / size.height, 1);
  const whole = zoomFor(bounds);
  const wide = Math.min((screen.width - 2 * margin) / bounds.width, 1);
  const zoom = whole >= readable ? whole : Math.min(1, Math.max(wide, readable));

  const target = drawing.nodes.find((node) => node.id === focus) ?? drawing.nodes.find((node) => node.entry);
  const center = target === undefined ? bounds.x : target.place.x + target.box.width / 2;
  const fitsAcross = bounds.width * zoom <= screen.width - margin;
  const x = fitsAcross
    ? (screen.width - bounds.width * zoom) / 2 - bounds.x * zoom
    : screen.width / 2 - center * zoom;

  if (bounds.height * zoom <= screen.height - margin)
    return { x, y: Math.min((screen.height - bounds.height * zoom) / 2, highest) - bounds.y * zoom, zoom };
  if (focus === undefined || target === undefined) return { x, y: margin - bounds.y * zoom, zoom };
  return { x, y: screen.height / 2 - (target.place.y + target.box.height / 2) * zoom, zoom };
}

import type { DrawnEdge, Drawing } from './drawing.ts';
import { contains } from './geometry.ts';
import type { Point, Rect } from './geometry.ts';
import { labelPlace, labelWidth } from './line.ts';
import { space } from './measures.ts';

/** How high a label is, and how far apart the places are that are tried along a line, in px. */
const height = 18;
const apart = 14;

/** A stretch of a line. */
type Stretch = readonly [Point, Point];

/**
 * Places the labels of all lines: each where it usually stands, or where that lies on a step, on another line or on another label, at the
 * nearest place along its line where it does not.
 *
 * @param textOf the words on a line; null for one without.
 */
export function placeLabels(
  drawing: Drawing,
  textOf: (edge: DrawnEdge) => string | null,
): ReadonlyMap<string, Point> {
  const solid = byRow(solidParts(drawing), (area) => area);
  const frames = drawing.nodes.filter(isFrame).map(areaOf);
  const lines = byRow(
    drawing.edges.flatMap(({ id, points }) =>
      stretchesOf(points).map((stretch) => ({ id, area: areaOfStretch(stretch) })),
    ),
    ({ area }) => area,
  );
  const places = new Map<string, Point>();
  const placed: Rect[] = [];
  for (const edge of drawing.edges) {
    const text = textOf(edge);
    if (text === null) continue;
    const width = labelWidth(text);
    let best: { readonly place: Point; readonly area: Rect; readonly cost: number } | undefined;
    let order = 0;
    for (const place of candidates(edge.points, width)) {
      const area = { x: place.x - width / 2, y: place.y - height / 2, width, height };
      const cost = order + 100 * hits(area, edge.id, { solid, frames, lines, placed });
      order += 1;
      if (best === undefined || cost < best.cost) best = { place, area, cost };
      if (cost < 100) break;
    }
    if (best === undefined) continue;
    places.set(edge.id, best.place);
    placed.push(best.area);
  }
  return places;
}

/** The usual place first, then every place along the line, from the step it leaves. */
function* candidates(points: readonly Point[], width: number): Generator<Point> {
  yield labelPlace(points, width);
  for (const [one, other] of stretchesOf(points)) {
    const length = Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
    const fromEnds = one.x === other.x ? height : width / 2 + 4;
    for (let along = fromEnds; along <= length - fromEnds; along += apart)
      yield {
        x: one.x + Math.sign(other.x - one.x) * along,
        y: one.y + Math.sign(other.y - one.y) * along,
      };
  }
}

/** How high the rows are by which things are looked up, in px. */
const row = 128;

/** Finds what lies about as high as a label, so that each of many labels looks at a few things only. */
function byRow<Item>(
  items: readonly Item[],
  areaOfItem: (item: Item) => Rect,
): (area: Rect) => readonly Item[] {
  const rows = new Map<number, Item[]>();
  for (const item of items) {
    const area = areaOfItem(item);
    const last = Math.floor((area.y + area.height + height) / row);
    for (let at = Math.floor((area.y - height) / row); at <= last; at += 1) {
      const there = rows.get(at);
      if (there === undefined) rows.set(at, [item]);
      else there.push(item);
    }
  }
  return (area) => rows.get(Math.floor((area.y + area.height / 2) / row)) ?? [];
}

/** What labels keep clear of. */
interface Around {
  readonly solid: (area: Rect) => readonly Rect[];
  readonly frames: readonly Rect[];
  readonly lines: (area: Rect) => readonly { readonly id: string; readonly area: Rect }[];
  readonly placed: readonly Rect[];
}

/** How many things a label of a line would lie on. */
function hits(area: Rect, own: string, { solid, frames, lines, placed }: Around): number {
  let count = 0;
  for (const box of solid(area)) if (overlap(area, box)) count += 1;
  for (const box of placed) if (overlap(area, box)) count += 1;
  for (const frame of frames) if (overlap(area, frame) && !holds(frame, area)) count += 1;
  for (const line of lines(area)) if (line.id !== own && overlap(area, line.area)) count += 1;
  return count;
}

function areaOfStretch([one, other]: Stretch): Rect {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}

/** What no label may lie on: steps without an inside, and the headers of those with one. */
function solidParts(drawing: Drawing): readonly Rect[] {
  return drawing.nodes.map((node) => {
    const area = areaOf(node);
    if (node.kind === 'lane') return { ...area, height: space.laneTitle };
    return isFrame(node) ? { ...area, height: space.header } : area;
  });
}

function isFrame({ kind }: Drawing['nodes'][number]): boolean {
  return kind === 'lane' || kind === 'parallel' || kind === 'phase' || kind === 'each';
}

function areaOf({ place, box }: Drawing['nodes'][number]): Rect {
  return { ...place, width: box.width, height: box.height };
}

function stretchesOf(points: readonly Point[]): readonly Stretch[] {
  return points.flatMap((one, at) => {
    const other = points[at + 1];
    return other === undefined ? [] : [[one, other] as const];
  });
}

function overlap(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function holds(frame: Rect, area: Rect): boolean {
  return contains(frame, area) && contains(frame, { x: area.x + area.width, y: area.y + area.height });
}

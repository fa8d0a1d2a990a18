import type { Flow } from '@sopflow/model';
import { bottomOf, middleOf, rightOf } from './geometry.ts';
import type { Point, Rect } from './geometry.ts';
import type { Port } from './ports.ts';

/** How far a line runs straight before its first and after its last corner, and how far it keeps from steps, in px. */
const stub = 20;
/** How far below a step a line that runs back turns: its label stands in between. */
const turn = 28;
/** How far above a step a line from the side turns down to it. */
const arrival = 28;
const clearance = 10;
/** How far below a step's upper edge a line that runs back reaches it, in px. */
const intoSide = 24;
/** Two lines that would run on one another are drawn this far apart, in px. */
const beside = 12;

/** A vertical stretch that a line already takes. */
interface Taken {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly target: string;
}

/** The way a line from here takes already and can go on taking; undefined when it has to be found anew. */
export type KeptRoute = (transitionId: string, start: Point) => readonly Point[] | undefined;

/** How near something must come to a line before the line looks for another way. */
export const routeMargin = clearance + 1;

/**
 * Finds the corners of every line of a flow. A line leaves at a port and reaches the next step from above; one that runs back goes beside the
 * steps and reaches its step from the side. Of the possible ways the one that crosses the fewest steps and is shortest is taken.
 */
export function routeFlow(
  flow: Flow,
  places: ReadonlyMap<string, Rect>,
  ports: ReadonlyMap<string, readonly Port[]>,
  back: ReadonlySet<string>,
  kept: KeptRoute = () => undefined,
): ReadonlyMap<string, readonly Point[]> {
  const routes = new Map<string, readonly Point[]>();
  const taken: Taken[] = [];
  const obstacles = [...places.values()];
  // Forward lines choose first: they are the course of the procedure.
  const order = flow.transitions.toSorted((a, b) => Number(back.has(a.id)) - Number(back.has(b.id)));
  for (const edge of order) {
    const source = places.get(edge.from);
    const target = places.get(edge.to);
    const port = ports.get(edge.from)?.find((one) => one.outcome === edge.outcome);
    if (source === undefined || target === undefined || port === undefined) continue;
    const start = { x: source.x + port.x, y: bottomOf(source) };
    const points = kept(edge.id, start) ?? routeEdge(start, target, obstacles, taken, edge.to);
    for (let at = 1; at < points.length; at += 1) {
      const [one, other] = [points[at - 1], points[at]];
      if (one === undefined || other === undefined || one.x !== other.x) continue;
      taken.push({ x: one.x, from: Math.min(one.y, other.y), to: Math.max(one.y, other.y), target: edge.to });
    }
    routes.set(edge.id, points);
  }
  return routes;
}

/** The corners of one line from a point on the lower edge of one step to another step. */
export function routeEdge(
  start: Point,
  target: Rect,
  obstacles: readonly Rect[],
  taken: readonly Taken[] = [],
  targetId = '',
): readonly Point[] {
  const end = { x: middleOf(target), y: target.y };
  const ahead = end.y - start.y >= stub;
  if (ahead && Math.abs(start.x - end.x) < 1.5 && isFree(start, end, obstacles))
    return [start, { x: start.x, y: end.y }];

  let best: { points: readonly Point[]; cost: number } | undefined;
  for (const points of ahead ? waysDown(start, end, obstacles) : waysBack(start, target, obstacles)) {
    const cost = costOf(points, obstacles, taken, targetId);
    if (best === undefined || cost < best.cost) best = { points, cost };
  }
  return best === undefined ? [start, end] : tidy(best.points);
}

/** Every way to a step further down that is worth considering, the plain ones first. */
function* waysDown(start: Point, end: Point, obstacles: readonly Rect[]): Generator<readonly Point[]> {
  const drop = end.y - start.y;
  const heights =
    drop < stub * 5
      ? [Math.max(start.y + drop / 2, end.y - arrival)]
      : [end.y - arrival, start.y + stub + 8, start.y + drop / 2, end.y - stub * 2];
  for (const y of heights) yield [start, { x: start.x, y }, { x: end.x, y }, end];
  const [above, below] = [start.y + stub, end.y - stub];
  for (const x of sidesOf(obstacles, above, below))
    yield [start, { x: start.x, y: above }, { x, y: above }, { x, y: below }, { x: end.x, y: below }, end];
}

/** Every way back to a step that is not further down. */
function* waysBack(start: Point, target: Rect, obstacles: readonly Rect[]): Generator<readonly Point[]> {
  const under = start.y + turn;
  const y = target.y + intoSide;
  for (const x of sidesOf(obstacles, y, under)) {
    if (x > target.x && x < rightOf(target)) continue;
    const side = x < target.x ? target.x : rightOf(target);
    yield [start, { x: start.x, y: under }, { x, y: under }, { x, y }, { x: side, y }];
  }
}

/** The x of every upright way beside the steps between two heights. */
function sidesOf(obstacles: readonly Rect[], one: number, other: number): ReadonlySet<number> {
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  const sides = new Set<number>();
  for (const box of obstacles) {
    if (box.y > high || bottomOf(box) < low) continue;
    for (const away of [clearance + 8, clearance + 8 + beside, clearance + 8 + 2 * beside]) {
      sides.add(box.x - away);
      sides.add(rightOf(box) + away);
    }
  }
  return sides;
}

function costOf(
  points: readonly Point[],
  obstacles: readonly Rect[],
  taken: readonly Taken[],
  target: string,
): number {
  let cost = points.length * 20;
  for (let at = 1; at < points.length; at += 1) {
    const [one, other] = [points[at - 1], points[at]];
    if (one === undefined || other === undefined) continue;
    const length = Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
    cost += length;
    // The first and last stretch touch the steps they join.
    const [from, to] = inner(one, other, at === 1, at === points.length - 1);
    for (const box of obstacles) if (crosses(from, to, box)) cost += 2_000;
    if (one.x !== other.x) continue;
    for (const line of taken) {
      const along =
        Math.min(line.to, Math.max(one.y, other.y)) - Math.max(line.from, Math.min(one.y, other.y));
      // Lines that end at one step may run together; others would look like one.
      if (along > 4 && Math.abs(line.x - one.x) < beside) cost += line.target === target ? 0 : 300 + along;
    }
  }
  return cost;
}

function inner(one: Point, other: Point, first: boolean, last: boolean): readonly [Point, Point] {
  const [dx, dy] = [
    Math.sign(other.x - one.x) * (clearance + 1),
    Math.sign(other.y - one.y) * (clearance + 1),
  ];
  return [
    first ? { x: one.x + dx, y: one.y + dy } : one,
    last ? { x: other.x - dx, y: other.y - dy } : other,
  ];
}

function crosses(one: Point, other: Point, box: Rect): boolean {
  return (
    Math.max(one.x, other.x) > box.x - clearance &&
    Math.min(one.x, other.x) < rightOf(box) + clearance &&
    Math.max(one.y, other.y) > box.y - clearance &&
    Math.min(one.y, other.y) < bottomOf(box) + clearance
  );
}

function isFree(start: Point, end: Point, obstacles: readonly Rect[]): boolean {
  const [from, to] = inner(start, end, true, true);
  return from.y >= to.y || !obstacles.some((box) => crosses(from, to, box));
}

/** Leaves out corners that are none. */
function tidy(points: readonly Point[]): readonly Point[] {
  return points.filter((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    if (before === undefined || after === undefined) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}

import type { Point } from './geometry.ts';

/** A line through corners as an SVG path, its corners rounded. */
export function pathOf(points: readonly Point[], radius = 8): string {
  const [start, ...others] = points;
  if (start === undefined) return '';
  let path = `M${start.x},${start.y}`;
  let before = start;
  others.forEach((corner, at) => {
    const after = others[at + 1];
    if (after === undefined) {
      path += ` L${corner.x},${corner.y}`;
      return;
    }
    const round = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    const into = towards(corner, before, round);
    const out = towards(corner, after, round);
    path += ` L${into.x},${into.y} Q${corner.x},${corner.y} ${out.x},${out.y}`;
    before = corner;
  });
  return path;
}

/**
 * Where the label of a line stands: on its first stretch across when that has room for it, otherwise right under the step. On a line that
 * runs back it stands where the line turns up, beside the step and below it, where no other line passes.
 *
 * @param width how wide the label is, in px.
 */
export function labelPlace(points: readonly Point[], width = 64): Point {
  const [start, corner, next] = points;
  if (start === undefined || corner === undefined) return { x: 0, y: 0 };
  if (next === undefined) return { x: start.x, y: start.y + Math.min((corner.y - start.y) / 2, 24) };
  if (runsBack(points)) {
    const beside = start.x + Math.sign(next.x - start.x) * (8 + width / 2);
    return { x: next.x > start.x ? Math.max(next.x, beside) : Math.min(next.x, beside), y: corner.y - 14 };
  }
  if (points.length > 4) {
    // Around a step: where the line turns down again.
    const beside = start.x + Math.sign(next.x - start.x) * (8 + width / 2);
    return { x: next.x > start.x ? Math.max(next.x, beside) : Math.min(next.x, beside), y: corner.y + 16 };
  }
  const across = Math.abs(next.x - corner.x);
  if (across < width + 24) return { x: start.x, y: start.y + Math.min(20, (corner.y - start.y) * 0.6) };
  return { x: corner.x + Math.sign(next.x - corner.x) * Math.min(across / 2, 88), y: corner.y };
}

/** A line that runs back reaches its step from the side; every other one from above. */
function runsBack(points: readonly Point[]): boolean {
  const [end, before] = [points.at(-1), points.at(-2)];
  return end !== undefined && before !== undefined && points.length > 2 && end.y === before.y;
}

/** Where a step is inserted into a line: on its longest stretch that is not where the label stands. */
export function insertPlace(points: readonly Point[], labelled: boolean): Point {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (end === undefined || before === undefined) return { x: 0, y: 0 };
  if (!labelled || runsBack(points)) return points.length === 2 ? labelPlace(points) : longest(points);
  return points.length === 2
    ? { x: end.x, y: end.y - Math.min(24, (end.y - before.y) / 3) }
    : { x: end.x, y: end.y - Math.min(24, Math.abs(end.y - before.y) / 2 + 8) };
}

function longest(points: readonly Point[]): Point {
  let best = { place: points[0] ?? { x: 0, y: 0 }, length: -1 };
  for (let at = 1; at < points.length; at += 1) {
    const [one, other] = [points[at - 1], points[at]];
    if (one === undefined || other === undefined) continue;
    const length = distance(one, other);
    if (length > best.length)
      best = { place: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }, length };
  }
  return best.place;
}

/** About how wide a label is, in px; a drawing never waits for fonts. */
export function labelWidth(text: string): number {
  let width = 12;
  for (const character of text) width += /[\u2e80-\u9fff\uff00-\uffef]/u.test(character) ? 12 : 6.5;
  return Math.min(width, 128);
}

/** How far a point is from a line, in px. */
export function distanceTo(points: readonly Point[], point: Point): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let at = 1; at < points.length; at += 1) {
    const [one, other] = [points[at - 1], points[at]];
    if (one === undefined || other === undefined) continue;
    const x = Math.min(Math.max(point.x, Math.min(one.x, other.x)), Math.max(one.x, other.x));
    const y = Math.min(Math.max(point.y, Math.min(one.y, other.y)), Math.max(one.y, other.y));
    nearest = Math.min(nearest, Math.hypot(point.x - x, point.y - y));
  }
  return nearest;
}

function distance(one: Point, other: Point): number {
  return Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
}

function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}

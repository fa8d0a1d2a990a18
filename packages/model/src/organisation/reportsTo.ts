import type { Position } from './people.ts';

/** Whether the position reports to the other one, directly or over positions in between. A circle in the lines is followed once. */
export function isBelow(
  key: string,
  above: string,
  positions: readonly Pick<Position, 'key' | 'reportsTo'>[],
): boolean {
  const lines = new Map(positions.map((position) => [position.key, position.reportsTo]));
  const seen = new Set<string>();
  for (let at = lines.get(key) ?? null; at !== null && !seen.has(at); at = lines.get(at) ?? null) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

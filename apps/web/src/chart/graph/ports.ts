import { outcomesOf } from '@sopflow/model';
import type { Flow } from '@sopflow/model';
import { bottomOf, middleOf, rightOf } from './geometry.ts';
import type { Rect } from './geometry.ts';

/** Where lines of one outcome leave a step: on its lower edge, `x` from its left. */
export interface Port {
  readonly outcome: string;
  readonly x: number;
  /** Whether a transition leads on from here. */
  readonly connected: boolean;
}

/** Between two ports of a step, rather the first than the last, and between a port and the step's side, in px. */
const apart = [76, 60, 44] as const;
const fromSide = 24;

/**
 * Places the ports of every step: each as near as can be to above the step it leads to, so that lines run straight; what leads nowhere yet
 * and what runs back go to the right.
 */
export function placePorts(
  flow: Flow,
  places: ReadonlyMap<string, Rect>,
  back: ReadonlySet<string>,
): ReadonlyMap<string, readonly Port[]> {
  const result = new Map<string, readonly Port[]>();
  for (const step of flow.steps) {
    const place = places.get(step.id);
    if (place === undefined) continue;
    const wishes = outcomesOf(step).map((outcome) => {
      const edge = flow.transitions.find((one) => one.from === step.id && one.outcome === outcome);
      const target = edge === undefined ? undefined : places.get(edge.to);
      const ahead =
        edge !== undefined && target !== undefined && !back.has(edge.id) && target.y >= bottomOf(place);
      return {
        outcome,
        connected: edge !== undefined,
        // Lines back leave at the far right, so that they cross nothing that hangs below the step.
        wish: ahead ? middleOf(target) : edge === undefined ? rightOf(place) + 1 : Number.POSITIVE_INFINITY,
      };
    });
    result.set(step.id, spread(wishes, place));
  }
  return result;
}

interface Wish {
  readonly outcome: string;
  readonly connected: boolean;
  /** The x in the drawing that the port would like to have. */
  readonly wish: number;
}

function spread(wishes: readonly Wish[], place: Rect): readonly Port[] {
  const ordered = wishes.toSorted((a, b) => (a.wish === b.wish ? 0 : a.wish - b.wish));
  const [only] = ordered;
  // The lone port of a step that leads back or nowhere stands in the middle.
  if (ordered.length === 1 && only !== undefined && only.wish > rightOf(place))
    return [{ outcome: only.outcome, connected: only.connected, x: place.width / 2 }];

  const first = fromSide;
  const last = place.width - fromSide;
  const wanted = ordered.map(({ wish }) => Math.min(Math.max(wish - place.x, first), last));
  // Ports stand wide apart where there is room, and closer where a line would otherwise have to bend.
  const tight = (last - first) / Math.max(1, ordered.length - 1);
  const tries = apart.map((step) => pushed(wanted, Math.min(step, tight), last));
  const bent = (xs: readonly number[]) =>
    xs.filter((x, at) => x !== wanted[at] && wanted[at] !== first && wanted[at] !== last).length;
  const best = tries.reduce((one, other) => (bent(other) < bent(one) ? other : one));
  return ordered.map(({ outcome, connected }, at) => ({ outcome, connected, x: Math.round(best[at] ?? 0) }));
}

/** The wanted places moved until each is `step` from the next, first to the right, then back from the end. */
function pushed(wanted: readonly number[], step: number, last: number): readonly number[] {
  const xs = [...wanted];
  for (let at = 1; at < xs.length; at += 1) xs[at] = Math.max(xs[at] ?? 0, (xs[at - 1] ?? 0) + step);
  for (let at = xs.length - 1, limit = last; at >= 0; at -= 1, limit -= step)
    xs[at] = Math.min(xs[at] ?? 0, limit);
  return xs;
}

import type { Box, Flow, Layout, ParallelStep, Step } from '@sopflow/model';
import { backEdges, outgoing } from '../graph/backEdges.ts';
import { bottomOf, extentOf, middleOf, rightOf, touch } from '../graph/geometry.ts';
import type { Point, Rect, Size } from '../graph/geometry.ts';
import { isContainer, sizeOfPlain, smallestContainer, smallestLane, space } from '../graph/measures.ts';
import { gaps } from './arrange.ts';
import type { Arrange } from './arrange.ts';
import { separate } from './separate.ts';

/** Where every step and lane is drawn, relative to the container it lies in. */
export type Boxes = ReadonlyMap<string, Rect>;

/** The gap that two steps keep at least where their author placed them, and the one a step is given that had to move, in px. */
const ownGaps = { atLeast: 12, whenMoved: 64 } as const;

/**
 * Finds a box for every step. A flow of which no step has a box is arranged automatically; in one that its author has arranged, every step
 * keeps its place, new ones go below the step they follow, and containers that grew push others down.
 */
export async function layOut(flow: Flow, layout: Layout, arrange: Arrange): Promise<Boxes> {
  const boxes = new Map<string, Rect>();
  await layOutFlow(flow, { x: space.forLoops, y: space.entry }, { layout, arrange, boxes });
  return boxes;
}

interface Work {
  readonly layout: Layout;
  readonly arrange: Arrange;
  readonly boxes: Map<string, Rect>;
}

/** Lays a flow out from `origin` on and returns how much room it takes there, from 0, 0 of what it lies in. */
async function layOutFlow(flow: Flow, origin: Point, work: Work): Promise<Size> {
  const sizes = new Map<string, Size>();
  for (const step of flow.steps) sizes.set(step.id, await sizeOf(step, work));

  const given = new Map<string, Box>();
  for (const step of flow.steps) {
    const box = work.layout.steps[step.id];
    if (box !== undefined) given.set(step.id, box);
  }
  const places =
    given.size === 0 ? await arranged(flow, sizes, origin, work.arrange) : kept(flow, sizes, given);

  const boxes = new Map<string, Rect>();
  for (const step of flow.steps) {
    const place = places.get(step.id);
    const size = sizes.get(step.id);
    if (place !== undefined && size !== undefined) boxes.set(step.id, { ...place, ...size });
  }
  const apart = given.size === 0 ? boxes : separate(boxes, ownGaps);
  for (const [id, box] of apart) work.boxes.set(id, box);

  const room = extentOf(apart.values());
  return { width: room.width + loopRoom(flow), height: room.height };
}

async function arranged(
  flow: Flow,
  sizes: ReadonlyMap<string, Size>,
  origin: Point,
  arrange: Arrange,
): Promise<ReadonlyMap<string, Point>> {
  const back = backEdges(flow);
  const left = origin.x + loopRoom(flow);
  const ids = new Set(flow.steps.map((step) => step.id));
  const nodes = flow.steps.map((step) => ({ id: step.id, ...(sizes.get(step.id) ?? smallestContainer) }));
  // Lines that run back are drawn around the steps; they must not pull a later step above an earlier one.
  const next = outgoing(flow);
  const edges = flow.transitions
    .filter(({ id, from, to }) => !back.has(id) && ids.has(from) && ids.has(to) && from !== to)
    .map(({ id, from, to }) => ({
      id,
      from,
      to,
      main: next.get(from)?.find((one) => !back.has(one.id))?.id === id,
    }));
  const places = await arrange({ nodes, edges });
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x + left, y: y + origin.y }]));
}

/** Places of a flow that its author has arranged. */
function kept(
  flow: Flow,
  sizes: ReadonlyMap<string, Size>,
  given: ReadonlyMap<string, Box>,
): ReadonlyMap<string, Point> {
  const places = new Map<string, Rect>();
  const sizeAt = (id: string): Size => sizes.get(id) ?? smallestContainer;
  for (const [id, { x, y }] of given) places.set(id, { x, y, ...sizeAt(id) });

  // Each round places the steps that follow a placed one; what follows nothing goes below everything.
  let waiting = flow.steps.map((step) => step.id).filter((id) => !places.has(id));
  while (waiting.length > 0) {
    const before = waiting.length;
    waiting = waiting.filter((id) => {
      const from = flow.transitions.find((edge) => edge.to === id && places.has(edge.from))?.from;
      const above = from === undefined ? undefined : places.get(from);
      if (above === undefined) return true;
      const size = sizeAt(id);
      const next = flow.transitions
        .filter((edge) => edge.from === id)
        .flatMap((edge) => places.get(edge.to)?.y ?? []);
      const below: Rect = {
        ...size,
        x: Math.round(middleOf(above) - size.width / 2),
        y: placeBelow(above, next),
      };
      // A step put into a line pushes on what it leads to; one that leads nowhere yet goes beside what is there.
      places.set(id, next.length > 0 ? below : firstFree(below, [...places.values()]));
      return false;
    });
    if (waiting.length < before) continue;
    const [first, ...others] = waiting;
    if (first === undefined) break;
    const room = extentOf(places.values());
    places.set(first, { ...sizeAt(first), x: space.inset, y: room.height + gaps.below });
    waiting = others;
  }
  return places;
}

/** How far down a step goes that follows another: above what it leads to in turn, however close that stands, so that this is what moves on. */
function placeBelow(above: Rect, next: readonly number[]): number {
  const usual = bottomOf(above) + ownGaps.whenMoved;
  const highest = Math.min(...next.filter((y) => y > bottomOf(above) + ownGaps.atLeast));
  return Math.min(usual, highest - 1);
}

/** The box, moved to the right until it lies on none of the others. */
function firstFree(box: Rect, others: readonly Rect[]): Rect {
  let free = box;
  for (
    let hit = others.find((other) => touch(other, free, ownGaps.atLeast));
    hit !== undefined;
    hit = others.find((other) => touch(other, free, ownGaps.atLeast))
  )
    free = { ...free, x: rightOf(hit) + gaps.beside };
  return free;
}

/** The size of a step, its inside laid out. */
async function sizeOf(step: Step, work: Work): Promise<Size> {
  if (!isContainer(step)) return sizeOfPlain(step.kind);
  const inside =
    step.kind === 'parallel'
      ? await layOutLanes(step, work)
      : await layOutFlow(step.flow, { x: space.inset, y: space.header + space.entry + 12 }, work);
  const wanted = work.layout.steps[step.id];
  return {
    width: Math.max(inside.width + space.inset, smallestContainer.width, wanted?.width ?? 0),
    height: Math.max(inside.height + space.inset, smallestContainer.height, wanted?.height ?? 0),
  };
}

/** Lanes stand side by side under the header, all as high as the highest. */
async function layOutLanes(step: ParallelStep, work: Work): Promise<Size> {
  const lanes: { id: string; size: Size }[] = [];
  for (const lane of step.lanes) {
    const inside = await layOutFlow(
      lane.flow,
      { x: space.inset, y: space.laneTitle + space.entry + 8 },
      work,
    );
    const wanted = work.layout.steps[lane.id];
    lanes.push({
      id: lane.id,
      size: {
        width: Math.max(inside.width + space.inset, smallestLane.width, wanted?.width ?? 0),
        height: Math.max(inside.height + space.inset, smallestLane.height, wanted?.height ?? 0),
      },
    });
  }
  const height = Math.max(...lanes.map((lane) => lane.size.height));
  let x: number = space.inset / 2;
  for (const lane of lanes) {
    const box = { x, y: space.header, width: lane.size.width, height };
    work.boxes.set(lane.id, box);
    x = rightOf(box) + space.betweenLanes;
  }
  return { width: x - space.betweenLanes - space.inset / 2, height: space.header + height - space.inset / 2 };
}

function loopRoom(flow: Flow): number {
  return backEdges(flow).size === 0 ? 0 : space.forLoops;
}

import type { Document } from '@sopflow/model';
import Elk from 'elkjs/lib/elk.bundled.js';
import { expect, test } from 'vitest';
import { fromElk, toElk } from '../layout/elk.ts';
import { layOut } from '../layout/layOut.ts';
import { draw } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { bottomOf, contains, middleOf, rightOf, touch } from './geometry.ts';
import type { Rect } from './geometry.ts';
import { end, flow, nested, procedure, task } from './procedure.fixture.ts';

const elk = new Elk();

async function drawn(document: Document): Promise<Drawing> {
  const boxes = await layOut(document.flow, document.layout, async (graph) =>
    fromElk(await elk.layout(toElk(graph))),
  );
  return draw(document.flow, boxes);
}

function placeOf(drawing: Drawing, id: string): Rect {
  const node = drawing.nodes.find((one) => one.id === id);
  if (node === undefined) throw new Error(`${id} is not drawn.`);
  return { ...node.place, width: node.box.width, height: node.box.height };
}

function pointsOf(drawing: Drawing, id: string) {
  return drawing.edges.find((edge) => edge.id === id)?.points ?? [];
}

/** Whether a line runs through a box, not counting where it begins and ends. */
function crosses(drawing: Drawing, id: string, box: Rect): boolean {
  const points = pointsOf(drawing, id);
  const inside = { x: box.x + 2, y: box.y + 2, width: box.width - 4, height: box.height - 4 };
  return points.some((point, at) => {
    const next = points[at + 1];
    if (next === undefined) return false;
    const steps = 50;
    return Array.from({ length: steps + 1 }, (_, part) => part / steps).some((share) =>
      contains(inside, {
        x: point.x + (next.x - point.x) * share,
        y: point.y + (next.y - point.y) * share,
      }),
    );
  });
}

test('every step and lane is drawn inside what it lies in, after its container', async () => {
  const drawing = await drawn(nested);
  expect(drawing.nodes.map((node) => node.id)).toEqual([
    'write',
    'review',
    'release',
    'printLane',
    'print',
    'printed',
    'webLane',
    'upload',
    'online',
    'watch',
    'measure',
    'fine',
    'poor',
    'over',
  ]);
  for (const node of drawing.nodes) {
    if (node.parentId === null) continue;
    const inner = placeOf(drawing, node.id);
    const outer = placeOf(drawing, node.parentId);
    expect(contains(outer, inner)).toBe(true);
    expect(contains(outer, { x: rightOf(inner), y: bottomOf(inner) })).toBe(true);
  }
});

test('no two steps of a flow lie on one another, and no line runs through a step', async () => {
  const drawing = await drawn(nested);
  for (const parent of new Set(drawing.nodes.map((node) => node.parentId))) {
    const siblings = drawing.nodes.filter((node) => node.parentId === parent).map((node) => node.id);
    for (const [at, one] of siblings.entries())
      for (const other of siblings.slice(at + 1))
        expect(touch(placeOf(drawing, one), placeOf(drawing, other))).toBe(false);
  }
  const top = drawing.nodes.filter((node) => node.parentId === null).map((node) => node.id);
  for (const edge of nested.flow.transitions)
    for (const id of top)
      expect(crosses(drawing, edge.id, placeOf(drawing, id)), `${edge.id} through ${id}`).toBe(false);
});

test('the usual course runs straight down; what runs back reaches its step from the side', async () => {
  const drawing = await drawn(nested);
  for (const id of ['write.done', 'review.approved', 'release.done'])
    expect({ id, corners: pointsOf(drawing, id).length }).toEqual({ id, corners: 2 });
  const back = drawing.edges.filter((edge) => edge.back).map((edge) => edge.id);
  expect(back.toSorted()).toEqual(['review.rejected', 'watch.poor']);
  const write = placeOf(drawing, 'write');
  const last = pointsOf(drawing, 'review.rejected').at(-1);
  expect([write.x, rightOf(write)]).toContain(last?.x);
});

test('a flow that its author arranged keeps every place; a new step goes below the one it follows and pushes the next down', async () => {
  const inner = flow(
    [task('one'), task('between'), task('two'), end('over')],
    ['one done between', 'between done two', 'two done over'],
  );
  const drawing = await drawn(
    procedure(inner, { one: { x: 100, y: 40 }, two: { x: 100, y: 184 }, over: { x: 600, y: 40 } }),
  );
  expect(placeOf(drawing, 'one')).toMatchObject({ x: 100, y: 40 });
  expect(placeOf(drawing, 'over')).toMatchObject({ x: 600, y: 40 });
  const [one, between, two] = ['one', 'between', 'two'].map((id) => placeOf(drawing, id));
  if (one === undefined || between === undefined || two === undefined) throw new Error('not drawn');
  expect(between.y).toBeGreaterThan(bottomOf(one));
  expect(middleOf(between)).toBe(middleOf(one));
  expect(two.y).toBeGreaterThan(bottomOf(between));
});

test('a step that leads nowhere yet goes beside what already follows by another outcome', async () => {
  const good = { id: 'good', name: { en: 'Good' } };
  const bad = { id: 'bad', name: { en: 'Bad' } };
  const inner = flow(
    [task('one', [good, bad]), task('added'), task('two'), end('over')],
    ['one good two', 'one bad added', 'two done over'],
  );
  const places = { one: { x: 100, y: 40 }, two: { x: 100, y: 184 }, over: { x: 160, y: 340 } };
  const drawing = await drawn(procedure(inner, places));
  expect(placeOf(drawing, 'two')).toMatchObject(places.two);
  expect(placeOf(drawing, 'added').x).toBeGreaterThan(rightOf(placeOf(drawing, 'two')));
});

test('a document that is not sound is drawn as far as it goes', async () => {
  const drawing = await drawn(
    procedure(flow([task('one'), task('alone'), end('over')], ['one done nowhere', 'alone other over'])),
  );
  expect(drawing.nodes).toHaveLength(3);
  expect(drawing.edges).toEqual([]);
  expect(drawing.nodes[0]?.ports).toEqual([{ outcome: 'done', x: 124, connected: true }]);
});

test('labels name the outcome, the condition or the product’s own word; a single way on has none', async () => {
  const document = procedure(
    flow(
      [
        {
          kind: 'decision',
          id: 'large',
          name: { en: 'Large?' },
          branches: [{ outcome: 'yes', condition: 'start.amount > 5' }],
          defaultOutcome: 'no',
        },
        task('pay'),
        end('over'),
      ],
      ['large yes pay', 'large no over', 'pay done over'],
    ),
  );
  const drawing = await drawn(document);
  expect(drawing.edges.map((edge) => edge.label)).toEqual([
    { kind: 'condition', condition: 'start.amount > 5' },
    { kind: 'word', word: 'otherwise' },
    null,
  ]);
});

test('500 steps in a row are laid out and routed in time', async () => {
  const ids = Array.from({ length: 499 }, (_, at) => `s${at}`);
  const document = procedure(
    flow(
      [...ids.map((id) => task(id)), end('over')],
      ids.map((id, at) => `${id} done ${ids[at + 1] ?? 'over'}`),
    ),
  );
  const drawing = await drawn(document);
  expect(drawing.edges.every((edge) => edge.points.length === 2)).toBe(true);
});

import Elk from 'elkjs/lib/elk.bundled.js';
import { expect, test } from 'vitest';
import { draw } from '../../chart/graph/drawing.ts';
import { nested } from '../../chart/graph/procedure.fixture.ts';
import { fromElk, toElk } from '../../chart/layout/elk.ts';
import { layOut } from '../../chart/layout/layOut.ts';
import { dropAt } from './dropTarget.ts';
import { placesAfter } from './movedBoxes.ts';

const elk = new Elk();
const boxes = await layOut(nested.flow, nested.layout, async (graph) =>
  fromElk(await elk.layout(toElk(graph))),
);
const drawing = draw(nested.flow, boxes);
const middleOf = (id: string) => {
  const node = drawing.nodes.find((one) => one.id === id);
  if (node === undefined) throw new Error(`${id} is not drawn.`);
  return { x: node.place.x + node.box.width / 2, y: node.place.y + node.box.height / 2 };
};

test('what is dropped on a step goes behind it, on a line into it, and elsewhere into the innermost flow', () => {
  expect(dropAt(drawing, middleOf('write'))).toEqual({ onto: 'step', id: 'write' });
  expect(dropAt(drawing, middleOf('print'))).toEqual({ onto: 'step', id: 'print' });
  const line = drawing.edges.find((edge) => edge.id === 'write.done');
  const [start, finish] = line?.points ?? [];
  if (start === undefined || finish === undefined) throw new Error('no line');
  expect(dropAt(drawing, { x: start.x + 8, y: (start.y + finish.y) / 2 })).toMatchObject({
    onto: 'edge',
    id: 'write.done',
  });
  const lane = drawing.nodes.find((node) => node.id === 'webLane');
  if (lane === undefined) throw new Error('no lane');
  const corner = { x: lane.place.x + lane.box.width - 6, y: lane.place.y + lane.box.height - 6 };
  expect(dropAt(drawing, corner)).toMatchObject({ onto: 'flow', flow: 'webLane' });
  expect(dropAt(drawing, { x: -500, y: -500 })).toMatchObject({ onto: 'flow', flow: null });
});

test('moving one step keeps the places of its whole flow and of no other', () => {
  const places = placesAfter(nested, boxes, new Map([['print', { x: 300, y: -20 }]]));
  expect([...places.keys()]).toEqual(['print', 'printed']);
  expect(places.get('print')?.x).toBe(300);
  expect(places.get('print')?.y).toBeGreaterThan(40);
});

import { expect, test } from 'vitest';
import type { DrawnEdge, DrawnNode } from './drawing.ts';
import type { Point, Rect } from './geometry.ts';
import { placeLabels } from './labels.ts';

test('the label of a line stands under the step it leaves', () => {
  const places = labelled([line('approved', { x: 100, y: 100 }, { x: 100, y: 200 })], []);
  expect(places.get('approved')).toEqual({ x: 100, y: 124 });
});

test('where a step is in its way, a label goes further along its line', () => {
  const inTheWay = { x: 60, y: 110, width: 80, height: 30 };
  const place = labelled([line('approved', { x: 100, y: 100 }, { x: 100, y: 300 })], [inTheWay]).get(
    'approved',
  );
  expect(place?.x).toBe(100);
  expect(place?.y).toBeGreaterThan(140);
});

test('no label lies on another line or on its label', () => {
  const places = labelled(
    [
      line('yes', { x: 100, y: 100 }, { x: 100, y: 300 }),
      line('no', { x: 110, y: 100 }, { x: 110, y: 130 }, { x: 400, y: 130 }, { x: 400, y: 300 }),
    ],
    [],
  );
  const [yes, no] = [places.get('yes'), places.get('no')];
  if (yes === undefined || no === undefined) throw new Error('A label is missing.');
  expect(no).toMatchObject({ y: 130 });
  // Right of the other line, and beside its label.
  expect(no.x).toBeGreaterThan(130);
  expect(Math.abs(yes.y - no.y) >= 18 || Math.abs(yes.x - no.x) >= 40).toBe(true);
});

test('a line without words has no place for them', () => {
  const places = placeLabels(
    { nodes: [], edges: [line('done', { x: 0, y: 0 }, { x: 0, y: 90 })] },
    () => null,
  );
  expect(places.size).toBe(0);
});

function labelled(edges: DrawnEdge[], steps: Rect[]) {
  return placeLabels({ nodes: steps.map(stepAt), edges }, ({ id }) => id);
}

function line(id: string, ...points: Point[]): DrawnEdge {
  return {
    id,
    transition: { id, from: 'one', outcome: id, to: 'two' },
    label: { kind: 'id', id },
    points,
    back: false,
  };
}

function stepAt(box: Rect, at: number): DrawnNode {
  const id = `step${at}`;
  const step = { kind: 'end', id, name: { en: id }, result: 'completed', outcome: 'done' } as const;
  return { id, kind: 'end', step, lane: null, parentId: null, box, place: box, entry: false, ports: [] };
}

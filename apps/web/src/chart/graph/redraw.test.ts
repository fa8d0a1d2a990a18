import { expect, test } from 'vitest';
import { layOut } from '../layout/layOut.ts';
import { draw } from './drawing.ts';
import { end, flow, procedure, task } from './procedure.fixture.ts';
import { redraw } from './redraw.ts';

const { flow: course } = procedure(
  flow(
    [task('one'), task('two'), task('three'), end('over')],
    ['one done two', 'two done three', 'three done over'],
  ),
);
const layout = {
  steps: { one: { x: 0, y: 0 }, two: { x: 0, y: 200 }, three: { x: 0, y: 400 }, over: { x: 56, y: 600 } },
};
const boxes = await layOut(course, layout, () => Promise.resolve(new Map()));
const before = draw(course, boxes);
const boxesWith = (id: string, x: number, y: number) => {
  const box = boxes.get(id);
  if (box === undefined) throw new Error('No such step.');
  return new Map([...boxes, [id, { ...box, x, y }]]);
};

test('while a step is dragged its own lines follow, and those that nothing comes near stay the same', () => {
  const moved = boxesWith('one', 320, 40);
  const now = redraw(before, course, moved, ['one']);
  expect(now.edges.map(({ points }) => points)).toEqual(
    draw(course, moved).edges.map(({ points }) => points),
  );
  const [, second] = now.edges;
  expect(second?.points).toBe(before.edges[1]?.points);
});

test('a line that a dragged step comes upon gives way', () => {
  const moved = boxesWith('one', 0, 480);
  const now = redraw(before, course, moved, ['one']);
  expect(now.edges.map(({ points }) => points)).toEqual(
    draw(course, moved).edges.map(({ points }) => points),
  );
});

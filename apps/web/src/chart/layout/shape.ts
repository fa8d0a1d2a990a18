import { outcomesOf } from '@sopflow/model';
import type { Flow, Layout } from '@sopflow/model';
import { isContainer } from '../graph/measures.ts';

/** Everything about a flow that decides where its parts are drawn, as one text. */
export function shapeOf(flow: Flow, layout: Layout): string {
  return JSON.stringify([parts(flow), layout.steps]);
}

function parts(flow: Flow): unknown {
  return [
    flow.entry,
    flow.steps.map((step) => [
      step.id,
      step.kind,
      outcomesOf(step),
      step.kind === 'parallel'
        ? step.lanes.map((lane) => [lane.id, parts(lane.flow)])
        : isContainer(step)
          ? parts(step.flow)
          : 0,
    ]),
    flow.transitions.map(({ id, from, outcome, to }) => [id, from, outcome, to]),
  ];
}

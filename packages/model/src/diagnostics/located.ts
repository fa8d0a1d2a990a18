import type { Document } from '../document/document.ts';
import type { Flow, Step } from '../document/step.ts';

/** A step and the JSON pointer that leads to it. */
export interface LocatedStep {
  readonly step: Step;
  readonly pointer: string;
}

/** A flow, the pointer that leads to it, and the step (or nothing: the document) that contains it. */
export interface LocatedFlow {
  readonly flow: Flow;
  readonly pointer: string;
  readonly owner: Step | null;
  readonly steps: readonly LocatedStep[];
}

/** Every flow of a document, outer before inner. */
export function flowsOf(document: Document): readonly LocatedFlow[] {
  return [...within(document.flow, '/flow', null)];
}

/** Every step of a document, with its pointer. */
export function stepsOf(document: Document): readonly LocatedStep[] {
  return flowsOf(document).flatMap((flow) => flow.steps);
}

function* within(flow: Flow, pointer: string, owner: Step | null): Generator<LocatedFlow> {
  const steps = flow.steps.map((step, index) => ({ step, pointer: `${pointer}/steps/${index}` }));
  yield { flow, pointer, owner, steps };
  for (const { step, pointer: at } of steps) {
    if (step.kind === 'phase' || step.kind === 'each') yield* within(step.flow, `${at}/flow`, step);
    if (step.kind !== 'parallel') continue;
    for (const [index, lane] of step.lanes.entries())
      yield* within(lane.flow, `${at}/lanes/${index}/flow`, step);
  }
}

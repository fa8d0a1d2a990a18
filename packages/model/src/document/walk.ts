import type { Document } from './document.ts';
import type { Flow, Step } from './step.ts';

/** A step with the flow it lies in and the way down to it (ids of the containers and lanes around it, outermost first). */
export interface PlacedStep {
  readonly step: Step;
  readonly flow: Flow;
  readonly within: readonly string[];
}

/** The flows directly inside a step: a parallel's lanes, a phase's or an each's inside; none for the rest. */
export function innerFlows(step: Step): readonly { readonly id: string; readonly flow: Flow }[] {
  switch (step.kind) {
    case 'parallel':
      return step.lanes.map((lane) => ({ id: lane.id, flow: lane.flow }));
    case 'phase':
    case 'each':
      return [{ id: step.id, flow: step.flow }];
    default:
      return [];
  }
}

/** Every step of a flow and of what it contains, outer before inner, in the order of the document. */
export function* walkFlow(flow: Flow, within: readonly string[] = []): Generator<PlacedStep> {
  for (const step of flow.steps) {
    yield { step, flow, within };
    for (const inner of innerFlows(step)) {
      const path = step.id === inner.id ? [...within, step.id] : [...within, step.id, inner.id];
      yield* walkFlow(inner.flow, path);
    }
  }
}

/** The step with this id, wherever in the document it lies. */
export function findStep(document: Document, id: string): PlacedStep | undefined {
  for (const placed of walkFlow(document.flow)) if (placed.step.id === id) return placed;
  return undefined;
}

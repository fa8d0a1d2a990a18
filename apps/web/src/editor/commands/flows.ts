import type { Document, Flow, Step } from '@sopflow/model';
import { innerFlows } from '@sopflow/model';

/** Names a flow: null for that of the document, otherwise the lane, phase or `each` it lies in. */
export type FlowRef = string | null;

/** A step, the flow it lies in, and how that flow is named. */
export interface StepPlace {
  readonly step: Step;
  readonly flow: Flow;
  readonly ref: FlowRef;
}

/** Every flow of a document with its name, outer before inner. */
export function* flows(document: Document): Generator<{ readonly ref: FlowRef; readonly flow: Flow }> {
  yield* below(null, document.flow);
}

function* below(ref: FlowRef, flow: Flow): Generator<{ readonly ref: FlowRef; readonly flow: Flow }> {
  yield { ref, flow };
  for (const step of flow.steps) for (const inner of innerFlows(step)) yield* below(inner.id, inner.flow);
}

export function flowAt(document: Document, ref: FlowRef): Flow | undefined {
  for (const one of flows(document)) if (one.ref === ref) return one.flow;
  return undefined;
}

export function placeOf(document: Document, stepId: string): StepPlace | undefined {
  for (const { ref, flow } of flows(document)) {
    const step = flow.steps.find((one) => one.id === stepId);
    if (step !== undefined) return { step, flow, ref };
  }
  return undefined;
}

/** The document with one flow changed. What lies beside it stays the same object; an unknown flow changes nothing. */
export function withFlow(document: Document, ref: FlowRef, change: (flow: Flow) => Flow): Document {
  const flow = changed(document.flow, null, ref, change);
  return flow === document.flow ? document : { ...document, flow };
}

/** The document with one step changed, wherever it lies. */
export function withStep(document: Document, stepId: string, change: (step: Step) => Step): Document {
  const place = placeOf(document, stepId);
  if (place === undefined) return document;
  return withFlow(document, place.ref, (flow) => ({
    ...flow,
    steps: flow.steps.map((step) => (step.id === stepId ? change(step) : step)),
  }));
}

/** Every step of a flow and of what lies in it. */
export function* stepsIn(flow: Flow): Generator<Step> {
  for (const step of flow.steps) {
    yield step;
    for (const inner of innerFlows(step)) yield* stepsIn(inner.flow);
  }
}

/** The flow with each of its steps changed, and the steps within those, inner ones first. What does not change stays the same object. */
export function mapSteps(flow: Flow, change: (step: Step) => Step): Flow {
  const steps = flow.steps.map((step) => change(insideChanged(step, (inner) => mapSteps(inner, change))));
  return steps.every((step, at) => step === flow.steps[at]) ? flow : { ...flow, steps };
}

function changed(flow: Flow, ref: FlowRef, wanted: FlowRef, change: (flow: Flow) => Flow): Flow {
  if (ref === wanted) return change(flow);
  let hit = false;
  const steps = flow.steps.map((step) => {
    if (hit) return step;
    const next = insideChanged(step, (inner, id) => changed(inner, id, wanted, change));
    hit = next !== step;
    return next;
  });
  return hit ? { ...flow, steps } : flow;
}

/** The step with the flows inside it changed; the same object when none is. */
function insideChanged(step: Step, change: (flow: Flow, id: string) => Flow): Step {
  switch (step.kind) {
    case 'parallel': {
      const lanes = step.lanes.map((lane) => {
        const flow = change(lane.flow, lane.id);
        return flow === lane.flow ? lane : { ...lane, flow };
      });
      return lanes.some((lane, at) => lane !== step.lanes[at]) ? { ...step, lanes } : step;
    }
    case 'phase':
    case 'each': {
      const flow = change(step.flow, step.id);
      return flow === step.flow ? step : { ...step, flow };
    }
    default:
      return step;
  }
}

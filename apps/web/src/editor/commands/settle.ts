import { outcomesOf } from '@sopflow/model';
import type { Document, Flow, Step } from '@sopflow/model';
import { mapSteps } from './flows.ts';
import { idsOf } from './ids.ts';

/**
 * Takes away what a change has left without meaning: transitions of outcomes or steps that are gone, second transitions of one outcome,
 * boxes of steps that are gone, an entry that is no step. Every command ends with it, so that a document stays structured.
 */
export function settle(document: Document): Document {
  const flow = settled(mapSteps(document.flow, insideSettled));
  const layout = settledLayout(document);
  return flow === document.flow && layout === document.layout ? document : { ...document, flow, layout };
}

function settledLayout(document: Document): Document['layout'] {
  const ids = idsOf(document);
  const boxes = Object.entries(document.layout.steps);
  const kept = boxes.filter(([id]) => ids.has(id));
  return kept.length === boxes.length
    ? document.layout
    : { ...document.layout, steps: Object.fromEntries(kept) };
}

function insideSettled(step: Step): Step {
  switch (step.kind) {
    case 'parallel': {
      const lanes = step.lanes.map((lane) => ({ ...lane, flow: settled(lane.flow) }));
      return lanes.every((lane, at) => lane.flow === step.lanes[at]?.flow) ? step : { ...step, lanes };
    }
    case 'phase':
    case 'each': {
      const flow = settled(step.flow);
      return flow === step.flow ? step : { ...step, flow };
    }
    default:
      return step;
  }
}

function settled(flow: Flow): Flow {
  const outcomes = new Map(flow.steps.map((step) => [step.id, new Set(outcomesOf(step))]));
  const seen = new Set<string>();
  const transitions = flow.transitions.filter(({ from, outcome, to }) => {
    const way = `${from} ${outcome}`;
    if (seen.has(way) || outcomes.get(from)?.has(outcome) !== true || !outcomes.has(to)) return false;
    seen.add(way);
    return true;
  });
  const entry = outcomes.has(flow.entry) ? flow.entry : (flow.steps[0]?.id ?? flow.entry);
  return transitions.length === flow.transitions.length && entry === flow.entry
    ? flow
    : { ...flow, entry, transitions };
}

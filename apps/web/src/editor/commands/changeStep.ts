import { endsOf, outcomesOf } from '@sopflow/model';
import type { Document, Step } from '@sopflow/model';
import { flows, placeOf, withFlow, withStep } from './flows.ts';
import { settle } from './settle.ts';

/** Puts a step with other settings in the place of the one with its id; its transitions stay as far as their outcomes do. */
export function changeStep(document: Document, step: Step): Document {
  const before = placeOf(document, step.id);
  if (before === undefined) return document;
  const changed = withStep(document, step.id, () => step);
  return settle(
    step.kind === 'end' && before.step.kind === 'end'
      ? followedByPhase(changed, before.ref, before.step.outcome, step.outcome)
      : changed,
  );
}

/**
 * Gives an outcome of a step another id and lets its transition follow.
 *
 * @param step the step as it is with the new id.
 */
export function renameOutcome(document: Document, step: Step, from: string, to: string): Document {
  const place = placeOf(document, step.id);
  if (place === undefined || from === to) return changeStep(document, step);
  if (outcomesOf(place.step).includes(to)) return document;
  const changed = withFlow(document, place.ref, (flow) => ({
    ...flow,
    steps: flow.steps.map((one) => (one.id === step.id ? step : one)),
    transitions: flow.transitions.map((edge) =>
      edge.from === step.id && edge.outcome === from
        ? { ...edge, id: `${step.id}.${to}`, outcome: to }
        : edge,
    ),
  }));
  return settle(changed);
}

/** A phase leaves by the outcomes of the ends in it: when the last end with one is given another, the phase's line follows. */
function followedByPhase(document: Document, ref: string | null, from: string, to: string): Document {
  if (ref === null || from === to) return document;
  const phase = placeOf(document, ref);
  if (phase?.step.kind !== 'phase') return document;
  const outcomes = endsOf(phase.step.flow).map((end) => end.outcome);
  const taken = phase.flow.transitions.some((edge) => edge.from === ref && edge.outcome === to);
  if (outcomes.includes(from) || taken) return document;
  return withFlow(document, phase.ref, (flow) => ({
    ...flow,
    transitions: flow.transitions.map((edge) =>
      edge.from === ref && edge.outcome === from ? { ...edge, id: `${ref}.${to}`, outcome: to } : edge,
    ),
  }));
}

/** The outcomes by which the phase around an end is left, so that another end may share one. */
export function outcomesAround(document: Document, ref: string | null): readonly string[] {
  if (ref === null) return [];
  for (const { flow } of flows(document)) {
    const phase = flow.steps.find((step) => step.kind === 'phase' && step.id === ref);
    if (phase !== undefined) return outcomesOf(phase);
  }
  return [];
}

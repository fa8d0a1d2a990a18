import { outcomesOf } from '@sopflow/model';
import type { Box, Document, Flow, Step, StepKind } from '@sopflow/model';
import { withTransition } from './connect.ts';
import { flowAt, placeOf, withFlow } from './flows.ts';
import type { FlowRef } from './flows.ts';
import { idMaker } from './ids.ts';
import { newStep } from './newStep.ts';
import type { Making } from './newStep.ts';
import { settle } from './settle.ts';

/** A document with a step more, and which one it is. */
export interface Added {
  readonly document: Document;
  readonly stepId: string;
}

/** Where a new step is put. */
export type Target =
  /** Behind an outcome; what followed there follows the new step. */
  | { readonly at: 'outcome'; readonly stepId: string; readonly outcome: string }
  /** Behind a step, on its course as long as that goes straight to an end, otherwise by its first outcome that leads nowhere yet. */
  | { readonly at: 'step'; readonly stepId: string }
  /** At the end of a flow: before the end that its course leads to. */
  | { readonly at: 'flow'; readonly flow: FlowRef }
  /** Loose in a flow, where it was dropped. */
  | { readonly at: 'place'; readonly flow: FlowRef; readonly box: Box };

/** Adds a step of a kind. Null when there is no such place. */
export function addStep(
  document: Document,
  kind: StepKind,
  target: Target,
  locale: Making['locale'],
): Added | null {
  const step = newStep(kind, { id: idMaker(document), locale });
  switch (target.at) {
    case 'outcome':
      return behindOutcome(document, step, target.stepId, target.outcome);
    case 'step':
      return behindStep(document, step, target.stepId);
    case 'flow':
      return atEndOf(document, step, target.flow);
    case 'place': {
      if (flowAt(document, target.flow) === undefined) return null;
      const added = withFlow(document, target.flow, (flow) => ({ ...flow, steps: [...flow.steps, step] }));
      const layout = { ...added.layout, steps: { ...added.layout.steps, [step.id]: target.box } };
      return { document: settle({ ...added, layout }), stepId: step.id };
    }
    default:
      return target satisfies never;
  }
}

function behindOutcome(document: Document, step: Step, from: string, outcome: string): Added | null {
  const place = placeOf(document, from);
  if (place === undefined || !outcomesOf(place.step).includes(outcome)) return null;
  const next = withFlow(document, place.ref, (flow) => {
    const before = flow.transitions.find((edge) => edge.from === from && edge.outcome === outcome);
    const led = withTransition(withStepAfter(flow, from, step), from, outcome, step.id);
    const [main] = outcomesOf(step);
    return before === undefined || main === undefined ? led : withTransition(led, step.id, main, before.to);
  });
  return { document: settle(next), stepId: step.id };
}

function behindStep(document: Document, step: Step, after: string): Added | null {
  const place = placeOf(document, after);
  if (place === undefined) return null;
  const outcomes = outcomesOf(place.step);
  const [main] = outcomes;
  const nextBy = (outcome: string) =>
    place.flow.transitions.find((edge) => edge.from === after && edge.outcome === outcome)?.to;
  const open = outcomes.find((outcome) => nextBy(outcome) === undefined);
  // A course that has come to its end is drawn on before what happens otherwise; another end is for what happens otherwise.
  const mainNext = main === undefined ? undefined : nextBy(main);
  const atEnd = place.flow.steps.some(({ id, kind }) => id === mainNext && kind === 'end');
  const outcome = atEnd && step.kind !== 'end' ? main : (open ?? main);
  if (outcome !== undefined) return behindOutcome(document, step, after, outcome);
  // Nothing follows an end: the new step goes before it.
  return beforeStep(document, step, place.ref, after);
}

function beforeStep(document: Document, step: Step, ref: FlowRef, before: string): Added {
  const next = withFlow(document, ref, (flow) => {
    const steps = flow.steps.toSpliced(
      flow.steps.findIndex((one) => one.id === before),
      0,
      step,
    );
    const redirected = flow.transitions.map((edge) => (edge.to === before ? { ...edge, to: step.id } : edge));
    const entry = flow.entry === before ? step.id : flow.entry;
    const [main] = outcomesOf(step);
    const led = { ...flow, entry, steps, transitions: redirected };
    return main === undefined ? led : withTransition(led, step.id, main, before);
  });
  return { document: settle(next), stepId: step.id };
}

function atEndOf(document: Document, step: Step, ref: FlowRef): Added | null {
  const flow = flowAt(document, ref);
  if (flow === undefined) return null;
  const last = lastOfCourse(flow);
  return last === undefined
    ? {
        document: settle(withFlow(document, ref, () => ({ ...flow, steps: [...flow.steps, step] }))),
        stepId: step.id,
      }
    : behindStep(document, step, last);
}

/** The step that the usual course ends with: the one before the end where it has come to one. */
function lastOfCourse(flow: Flow): string | undefined {
  const seen = new Set<string>();
  let at = flow.steps.find((step) => step.id === flow.entry);
  let before: string | undefined;
  while (at !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    const here: Step = at;
    const [main] = outcomesOf(here);
    const next = flow.transitions.find((edge) => edge.from === here.id && edge.outcome === main)?.to;
    if (next === undefined) return here.id;
    const target = flow.steps.find((step) => step.id === next);
    // Put behind an end, a step goes before it with everything that led there; put behind the step before, only its own line is taken.
    if (target?.kind === 'end') return here.id;
    before = here.id;
    at = target;
  }
  return before;
}

/** Steps are kept in the order of the course: lists and layouts follow it. */
function withStepAfter(flow: Flow, after: string, step: Step): Flow {
  const at = flow.steps.findIndex((one) => one.id === after);
  return { ...flow, steps: flow.steps.toSpliced(at + 1, 0, step) };
}

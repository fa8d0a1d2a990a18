import { outcomesOf } from '@sopflow/model';
import type { Document, Flow, Transition } from '@sopflow/model';
import { flows, placeOf, withFlow } from './flows.ts';
import type { FlowRef } from './flows.ts';

/** Why a line cannot be drawn. */
export type Refusal = 'unknown' | 'otherFlow' | 'fromEnd';

/** Whether an outcome of one step may lead to another: both must lie in the same flow. Null when it may. */
export function refusesConnection(document: Document, from: string, to: string): Refusal | null {
  const source = placeOf(document, from);
  const target = placeOf(document, to);
  if (source === undefined || target === undefined) return 'unknown';
  if (source.ref !== target.ref) return 'otherFlow';
  return source.step.kind === 'end' ? 'fromEnd' : null;
}

/** Lets an outcome lead to a step; where it led elsewhere, it leads here now. A line that may not be drawn changes nothing. */
export function connect(document: Document, from: string, outcome: string, to: string): Document {
  const source = placeOf(document, from);
  if (source === undefined || refusesConnection(document, from, to) !== null) return document;
  if (!outcomesOf(source.step).includes(outcome)) return document;
  return withFlow(document, source.ref, (flow) => withTransition(flow, from, outcome, to));
}

/** Lets an outcome lead nowhere. */
export function disconnect(document: Document, from: string, outcome: string): Document {
  const source = placeOf(document, from);
  if (source === undefined) return document;
  return withFlow(document, source.ref, (flow) => {
    const transitions = flow.transitions.filter((edge) => edge.from !== from || edge.outcome !== outcome);
    return transitions.length === flow.transitions.length ? flow : { ...flow, transitions };
  });
}

/** Makes a step the one its flow begins with. */
export function beginWith(document: Document, stepId: string): Document {
  const place = placeOf(document, stepId);
  if (place === undefined || place.flow.entry === stepId) return document;
  return withFlow(document, place.ref, (flow) => ({ ...flow, entry: stepId }));
}

/** The flow with one outcome leading to a step; its place among the transitions is kept. */
export function withTransition(flow: Flow, from: string, outcome: string, to: string): Flow {
  const transition: Transition = { id: transitionId(flow, from, outcome), from, outcome, to };
  const at = flow.transitions.findIndex((edge) => edge.from === from && edge.outcome === outcome);
  return {
    ...flow,
    transitions: at === -1 ? [...flow.transitions, transition] : flow.transitions.with(at, transition),
  };
}

/** The transition with this id and the flow it lies in. */
export function findTransition(
  document: Document,
  id: string,
): { readonly transition: Transition; readonly ref: FlowRef } | undefined {
  for (const { ref, flow } of flows(document)) {
    const transition = flow.transitions.find((edge) => edge.id === id);
    if (transition !== undefined) return { transition, ref };
  }
  return undefined;
}

function transitionId(flow: Flow, from: string, outcome: string): string {
  return (
    flow.transitions.find((edge) => edge.from === from && edge.outcome === outcome)?.id ??
    `${from}.${outcome}`
  );
}

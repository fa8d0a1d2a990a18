import { outcomesOf } from '@sopflow/model';
import type { Document } from '@sopflow/model';
import { placeOf, withFlow } from './flows.ts';
import { settle } from './settle.ts';

/** Whether a step may be taken away: a flow keeps at least one. */
export function mayRemove(document: Document, stepId: string): boolean {
  const place = placeOf(document, stepId);
  return place !== undefined && place.flow.steps.length > 1;
}

/**
 * Takes a step away and heals the line: what led to it leads on to what followed it by its first outcome. Where nothing followed, those
 * outcomes lead nowhere. The last step of a flow stays.
 */
export function removeStep(document: Document, stepId: string): Document {
  const place = placeOf(document, stepId);
  if (place === undefined || !mayRemove(document, stepId)) return document;
  const { flow, ref, step } = place;
  const next = outcomesOf(step)
    .map((outcome) => flow.transitions.find((edge) => edge.from === stepId && edge.outcome === outcome)?.to)
    .find((to) => to !== undefined && to !== stepId);
  const steps = flow.steps.filter((one) => one.id !== stepId);
  const transitions = flow.transitions
    .filter((edge) => edge.from !== stepId)
    .flatMap((edge) => {
      if (edge.to !== stepId) return [edge];
      // Healing a loop would make a step lead to itself.
      return next === undefined || next === edge.from ? [] : [{ ...edge, to: next }];
    });
  const entry = flow.entry === stepId ? (next ?? steps[0]?.id ?? flow.entry) : flow.entry;
  return settle(withFlow(document, ref, (before) => ({ ...before, entry, steps, transitions })));
}

/** The step beside one, where whoever takes it away goes on: the one that leads to it, otherwise the one it leads to. */
export function besideStep(document: Document, stepId: string): string | undefined {
  const transitions = placeOf(document, stepId)?.flow.transitions.filter(({ from, to }) => from !== to) ?? [];
  return (
    transitions.find((edge) => edge.to === stepId)?.from ??
    transitions.find((edge) => edge.from === stepId)?.to
  );
}

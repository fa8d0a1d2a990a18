import { type Document, findStep, type Flow, type PlacedStep, walkFlow } from '@sopflow/model';

/** What a machine needs of its document: the flow it runs, and every step in it by id. The inside of an `each` is a plan of its own. */
export interface Plan {
  readonly document: Document;
  /** The `each` step whose inside this is; null for the whole document. */
  readonly eachStep: string | null;
  readonly flow: Flow;
  readonly steps: ReadonlyMap<string, PlacedStep>;
}

/**
 * @throws TypeError when the document has no `each` step with this id.
 */
export function planOf(document: Document, eachStep: string | null): Plan {
  const flow = eachStep === null ? document.flow : insideOf(document, eachStep);
  const steps = new Map<string, PlacedStep>();
  const hidden = new Set<string>();
  for (const placed of walkFlow(flow)) {
    if (placed.within.some((id) => hidden.has(id))) continue;
    if (placed.step.kind === 'each') hidden.add(placed.step.id);
    steps.set(placed.step.id, placed);
  }
  return { document, eachStep, flow, steps };
}

function insideOf(document: Document, eachStep: string): Flow {
  const step = findStep(document, eachStep)?.step;
  if (step?.kind !== 'each') throw new TypeError(`The document has no “each” step ${eachStep}.`);
  return step.flow;
}

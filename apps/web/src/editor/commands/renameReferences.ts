import type { Assignment, AssignmentStrategy, Document, Step } from '@sopflow/model';
import { StepId } from '@sopflow/model';
import { mapSteps, placeOf, withFlow } from './flows.ts';
import { idsOf } from './ids.ts';
import { renameInDocument } from './renameInExpressions.ts';

/** Whether a step may be called so in expressions: the letters fit and nothing else has the name. */
export function mayRenameId(document: Document, from: string, to: string): boolean {
  return from === to || (StepId.safeParse(to).success && !idsOf(document).has(to));
}

/** Gives a step another id and lets every reference follow: transitions, assignments, expressions, its place. */
export function renameStepId(document: Document, from: string, to: string): Document {
  const place = placeOf(document, from);
  if (place === undefined || from === to || !mayRenameId(document, from, to)) return document;
  const renamed = withFlow(document, place.ref, (flow) => ({
    entry: flow.entry === from ? to : flow.entry,
    steps: flow.steps.map((step) => (step.id === from ? { ...step, id: to } : step)),
    transitions: flow.transitions.map((edge) => {
      const next = {
        ...edge,
        from: edge.from === from ? to : edge.from,
        to: edge.to === from ? to : edge.to,
      };
      return edge.from === from ? { ...next, id: `${to}.${edge.outcome}` } : next;
    }),
  }));
  const follow = (id: string) => (id === from ? to : id);
  const referred = withStrategies(
    renamed,
    (strategy) => {
      switch (strategy.by) {
        case 'ownerOfStep':
          return { ...strategy, step: follow(strategy.step) };
        case 'formField':
          return strategy.step === undefined ? strategy : { ...strategy, step: follow(strategy.step) };
        default:
          return strategy;
      }
    },
    follow,
  );
  const box = referred.layout.steps[from];
  const layout =
    box === undefined
      ? referred.layout
      : {
          ...referred.layout,
          steps: Object.fromEntries(
            Object.entries(referred.layout.steps).map(([id, one]) => [follow(id), one]),
          ),
        };
  return renameInDocument({ ...referred, layout }, [from], [to]);
}

/**
 * Lets references follow a form field that was given another key.
 *
 * @param stepId the step whose form it is; null for the start form.
 */
export function renameField(document: Document, stepId: string | null, from: string, to: string): Document {
  const referred = withStrategies(document, (strategy) =>
    strategy.by === 'formField' && (strategy.step ?? null) === stepId && strategy.field === from
      ? { ...strategy, field: to }
      : strategy,
  );
  const owner = stepId ?? 'start';
  return renameInDocument(referred, [owner, from], [owner, to]);
}

/** The document with every strategy, and every step that is kept apart, changed. */
function withStrategies(
  document: Document,
  change: (strategy: AssignmentStrategy) => AssignmentStrategy,
  apart: (id: string) => string = (id) => id,
): Document {
  const inAssignment = (assignment: Assignment): Assignment => ({
    strategies: assignment.strategies.map(change),
    notSameAs: assignment.notSameAs.map(apart),
  });
  const inStep = (step: Step): Step => {
    if (step.kind === 'task')
      return step.assignment === undefined ? step : { ...step, assignment: inAssignment(step.assignment) };
    return step.kind === 'approval' ? { ...step, signers: step.signers.map(inAssignment) } : step;
  };
  return {
    ...document,
    ...(document.owner === undefined ? {} : { owner: change(document.owner) }),
    flow: mapSteps(document.flow, inStep),
  };
}

import { assertNever, outcomesOf } from '@sopflow/model';
import type { LocalizedText, Step } from '@sopflow/model';

/** What stands on a line: a name its author gave, a condition, or one of the product's own words. */
export type OutcomeLabel =
  | { readonly kind: 'name'; readonly name: LocalizedText; readonly condition?: string }
  | { readonly kind: 'condition'; readonly condition: string }
  | {
      readonly kind: 'word';
      readonly word: 'approved' | 'rejected' | 'otherwise' | 'done' | 'failed' | 'timedOut';
    }
  | { readonly kind: 'id'; readonly id: string };

/** The label of the line by which a step is left with an outcome; null where there is only one way on and a word would say nothing. */
export function outcomeLabel(step: Step, outcome: string): OutcomeLabel | null {
  if (outcomesOf(step).length === 1 && step.kind !== 'decision') return null;
  return labelOfOutcome(step, outcome);
}

/** What an outcome of a step is called, also where it is the only one. */
export function labelOfOutcome(step: Step, outcome: string): OutcomeLabel {
  const id: OutcomeLabel = { kind: 'id', id: outcome };
  switch (step.kind) {
    case 'task':
      return named(step.outcomes.find((one) => one.id === outcome)?.name) ?? id;
    case 'approval':
      if (outcome === 'approved' || outcome === 'rejected') return { kind: 'word', word: outcome };
      return named(step.furtherOutcomes.find((one) => one.id === outcome)?.name) ?? id;
    case 'decision': {
      const branch = step.branches.find((one) => one.outcome === outcome);
      if (branch === undefined)
        return outcome === step.defaultOutcome ? { kind: 'word', word: 'otherwise' } : id;
      if (branch.name === undefined) return { kind: 'condition', condition: branch.condition };
      return { kind: 'name', name: branch.name, condition: branch.condition };
    }
    case 'phase':
      return (
        named(step.flow.steps.find((inner) => inner.kind === 'end' && inner.outcome === outcome)?.name) ?? id
      );
    case 'parallel':
    case 'wait':
    case 'action':
    case 'subrun':
    case 'each':
      return outcome === 'done' || outcome === 'failed' || outcome === 'timedOut'
        ? { kind: 'word', word: outcome }
        : id;
    case 'end':
      return id;
    default:
      return assertNever(step);
  }
}

function named(name: LocalizedText | undefined): OutcomeLabel | undefined {
  return name === undefined ? undefined : { kind: 'name', name };
}

import { assertNever } from '../errors/assertNever.ts';
import type { EndStep, Flow, Step } from './step.ts';

/** The outcomes by which a step can be left; each needs exactly one transition. */
export function outcomesOf(step: Step): readonly string[] {
  switch (step.kind) {
    case 'task':
      return step.outcomes.map((outcome) => outcome.id);
    case 'approval':
      return ['approved', 'rejected', ...step.furtherOutcomes.map((outcome) => outcome.id)];
    case 'decision':
      return [
        ...new Set([
          ...step.branches.map((branch) => branch.outcome),
          ...(step.defaultOutcome === undefined ? [] : [step.defaultOutcome]),
        ]),
      ];
    case 'parallel':
      return ['done'];
    case 'phase':
      return [...new Set(endsOf(step.flow).map((end) => end.outcome))];
    case 'wait':
      return step.until.for === 'signal' && step.until.timeout !== undefined
        ? ['done', 'timedOut']
        : ['done'];
    case 'action':
    case 'subrun':
    case 'each':
      return ['done', 'failed'];
    case 'end':
      return [];
    default:
      return assertNever(step);
  }
}

/** The ends that lie directly in a flow. */
export function endsOf(flow: Flow): readonly EndStep[] {
  return flow.steps.filter((step) => step.kind === 'end');
}

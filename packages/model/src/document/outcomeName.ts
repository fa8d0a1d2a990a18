import { assertNever } from '../errors/assertNever.ts';
import type { Bilingual } from '../errors/sopflowError.ts';
import { inLocale, type LocalizedText } from '../text/localizedText.ts';
import { endsOf } from './outcomesOf.ts';
import type { Step } from './step.ts';

/** What the outcomes that steps have by their kind are called, as on the canvas. */
const OWN = new Map<string, Bilingual>([
  ['approved', { zh: '同意', en: 'Approved' }],
  ['rejected', { zh: '驳回', en: 'Rejected' }],
  ['done', { zh: '完成', en: 'Done' }],
  ['failed', { zh: '失败', en: 'Failed' }],
  ['timedOut', { zh: '超时', en: 'Timed out' }],
]);
const OTHERWISE: Bilingual = { zh: '其他情况', en: 'Otherwise' };

/** What an outcome of a step is called in each language; its id where it has no name. */
export function outcomeName(step: Step, outcome: string): Bilingual {
  const name = nameOf(step, outcome);
  return name === undefined
    ? { zh: outcome, en: outcome }
    : { zh: inLocale(name, 'zh') || outcome, en: inLocale(name, 'en') || outcome };
}

function nameOf(step: Step, outcome: string): LocalizedText | undefined {
  switch (step.kind) {
    case 'task':
      return step.outcomes.find(({ id }) => id === outcome)?.name;
    case 'approval':
      return outcome === 'approved' || outcome === 'rejected'
        ? OWN.get(outcome)
        : step.furtherOutcomes.find(({ id }) => id === outcome)?.name;
    case 'decision': {
      const branch = step.branches.find((one) => one.outcome === outcome);
      return branch === undefined && outcome === step.defaultOutcome ? OTHERWISE : branch?.name;
    }
    case 'phase':
      return endsOf(step.flow).find((end) => end.outcome === outcome)?.name;
    case 'parallel':
    case 'wait':
    case 'action':
    case 'subrun':
    case 'each':
      return OWN.get(outcome);
    case 'end':
      return undefined;
    default:
      return assertNever(step);
  }
}

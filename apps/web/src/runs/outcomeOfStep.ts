import { type Document, findStep, inLocale, type Locale } from '@sopflow/model';
import type { TFunction } from 'i18next';

/** The name of an outcome by which a step was left: as its author named it, or our word for the usual ones. */
export function outcomeOfStep(
  document: Document | null,
  stepId: string,
  outcome: string,
  t: TFunction<'runs'>,
  locale: Locale,
): string {
  return named(document, stepId, outcome, locale) ?? usual(outcome, t);
}

function named(document: Document | null, stepId: string, id: string, locale: Locale): string | undefined {
  const step = document === null ? undefined : findStep(document, stepId)?.step;
  const name =
    step?.kind === 'task'
      ? // The only outcome tells nothing but that it is done; its name is the verb of a button.
        step.outcomes.length === 1
        ? undefined
        : step.outcomes.find((outcome) => outcome.id === id)?.name
      : step?.kind === 'approval'
        ? step.furtherOutcomes.find((outcome) => outcome.id === id)?.name
        : step?.kind === 'decision'
          ? step.branches.find((branch) => branch.outcome === id)?.name
          : undefined;
  return name === undefined ? undefined : inLocale(name, locale);
}

function usual(id: string, t: TFunction<'runs'>): string {
  switch (id) {
    case 'done':
    case 'approved':
    case 'rejected':
    case 'failed':
    case 'timedOut':
      return t(`outcomes.${id}`);
    default:
      return id;
  }
}

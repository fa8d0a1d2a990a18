import { assertNever, inLocale } from '@sopflow/model';
import type { ApprovalStep, Assignment, AssignmentStrategy, Form, Locale, Step } from '@sopflow/model';
import type { TFunction } from 'i18next';
import type { NameOf } from '../names/orgNames.ts';

type Words = TFunction<'chart'>;

/** What is needed to put a reference into words. */
export interface Wording {
  readonly t: Words;
  readonly locale: Locale;
  readonly nameOf: NameOf;
  /** The name of a step of the document that is drawn. */
  readonly stepName: (id: string) => string;
  /** The name of the form field that an expression is about: `start.channels`, `research.price`. Any other expression as it is. */
  readonly fieldName: (expression: string) => string;
}

/** Who a strategy finds, in a few words. */
export function strategyWords(
  strategy: AssignmentStrategy,
  { t, nameOf, stepName, fieldName }: Wording,
): string {
  switch (strategy.by) {
    case 'person':
      return nameOf('person', strategy.personId);
    case 'position':
      return nameOf('position', strategy.position);
    case 'deputyOf':
      return t('owner.deputyOf', { position: nameOf('position', strategy.position) });
    case 'starter':
      return t('owner.starter');
    case 'ownerOfStep':
      return t('owner.ownerOfStep', { step: stepName(strategy.step) });
    case 'managerOfStarter':
      return t('owner.managerOfStarter');
    case 'formField':
      return t('owner.formField', { field: fieldName(`${strategy.step ?? 'start'}.${strategy.field}`) });
    case 'onCall':
      return t('owner.onCall', { schedule: nameOf('schedule', strategy.schedule), level: strategy.level });
    default:
      return assertNever(strategy);
  }
}

/** Who does a step: its first strategy; the others only step in. Null when nobody is named. */
export function ownerWords(assignment: Assignment | undefined, wording: Wording): string | null {
  const [first] = assignment?.strategies ?? [];
  return first === undefined ? null : strategyWords(first, wording);
}

/** How many sign, and how many are needed. */
export function signatureWords({ signers, rule }: ApprovalStep, t: Words): string {
  const count = signers.length;
  if (count === 0) return t('signers.none');
  switch (rule.rule) {
    case 'all':
      return t('signers.all', { count });
    case 'any':
      return t('signers.any', { count });
    case 'sequential':
      return t('signers.sequential', { count });
    case 'count':
      return t('signers.count', { count, needed: rule.needed });
    case 'weighted':
      return t('signers.weighted', {
        needed: rule.needed,
        total: rule.weights.reduce((sum, weight) => sum + weight, 0),
      });
    default:
      return assertNever(rule);
  }
}

/** The names of the steps of a document, for {@link Wording}. */
export function stepNames(steps: Iterable<Step>, locale: Locale): (id: string) => string {
  const names = new Map<string, string>();
  for (const step of steps) names.set(step.id, inLocale(step.name, locale));
  return (id) => names.get(id) ?? id;
}

/** The names of the form fields of a document by the expression that reads them, for {@link Wording}. */
export function fieldNames(
  startForm: Form,
  steps: Iterable<Step>,
  locale: Locale,
): (expression: string) => string {
  const names = new Map<string, string>();
  const add = (owner: string, form: Form) => {
    for (const { key, name } of form) names.set(`${owner}.${key}`, inLocale(name, locale));
  };
  add('start', startForm);
  for (const step of steps) if (step.kind === 'task' || step.kind === 'approval') add(step.id, step.form);
  return (expression) => names.get(expression.trim()) ?? expression;
}

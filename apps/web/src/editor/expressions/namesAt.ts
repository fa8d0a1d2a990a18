import { inLocale, walkFlow } from '@sopflow/model';
import type { Document, Form, Locale } from '@sopflow/model';

/** A name that an expression may use, and what it stands for. */
export interface KnownName {
  readonly path: string;
  readonly meaning: string;
}

/** The names an expression may begin with, and the whole paths worth offering. */
export interface KnownNames {
  readonly names: readonly string[];
  readonly paths: readonly KnownName[];
}

/** What {@link namesAt} says in the reader's language. */
export interface NameWords {
  readonly outcomeOf: (step: string) => string;
  readonly item: string;
  readonly index: string;
  readonly now: string;
  readonly today: string;
  readonly runTitle: string;
}

/**
 * The names that an expression at a step may use: the start form, what actions set, the forms of the other steps, and inside an `each` its
 * item.
 *
 * @param stepId null for an expression of the document itself.
 * @param own a form whose fields go by their bare keys, for the conditions of its fields.
 */
export function namesAt(
  document: Document,
  stepId: string | null,
  words: NameWords,
  locale: Locale,
  own: Form = [],
): KnownNames {
  const steps = [...walkFlow(document.flow)];
  const names = ['start', 'data', 'run', 'now', 'today', ...steps.map(({ step }) => step.id)];
  const paths: KnownName[] = own.map(({ key, name }) => ({ path: key, meaning: inLocale(name, locale) }));
  names.push(...own.map(({ key }) => key));

  const within = steps.find(({ step }) => step.id === stepId)?.within ?? [];
  const inEach = steps.some(({ step }) => step.kind === 'each' && within.includes(step.id));
  if (inEach) {
    names.push('item', 'index');
    paths.push({ path: 'item', meaning: words.item }, { path: 'index', meaning: words.index });
  }
  for (const { key, name } of document.startForm)
    paths.push({ path: `start.${key}`, meaning: inLocale(name, locale) });

  for (const { step } of steps) {
    if (step.kind === 'action' && step.action.do === 'setData')
      for (const key of Object.keys(step.action.values))
        paths.push({ path: `data.${key}`, meaning: inLocale(step.name, locale) });
    if (step.id === stepId || (step.kind !== 'task' && step.kind !== 'approval')) continue;
    const stepName = inLocale(step.name, locale);
    for (const { key, name } of step.form)
      paths.push({ path: `${step.id}.${key}`, meaning: `${stepName} · ${inLocale(name, locale)}` });
    paths.push({ path: `${step.id}.outcome`, meaning: words.outcomeOf(stepName) });
  }
  paths.push(
    { path: 'today', meaning: words.today },
    { path: 'now', meaning: words.now },
    { path: 'run.title', meaning: words.runTitle },
  );
  return { names, paths };
}

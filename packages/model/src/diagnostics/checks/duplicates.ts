import type { Document } from '../../document/document.ts';
import type { Form } from '../../document/form.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { called, fault, say } from '../finding.ts';
import { type LocatedStep, stepsOf } from '../located.ts';

/** Steps and lanes are states of one machine, so their ids are unique in the whole document. */
export function duplicateSteps(document: Document): readonly Diagnostic[] {
  const seen = new Set<string>();
  return stepsOf(document).flatMap(({ step, pointer }) => {
    const found: Diagnostic[] = [];
    const note = (id: string, at: string): void => {
      if (seen.has(id)) found.push(usedTwice(step.id, id, at));
      seen.add(id);
    };
    note(step.id, `${pointer}/id`);
    if (step.kind === 'parallel')
      step.lanes.forEach((lane, index) => note(lane.id, `${pointer}/lanes/${index}/id`));
    return found;
  });
}

function usedTwice(stepId: string, id: string, pointer: string): Diagnostic {
  return fault(
    'DUPLICATE_STEP',
    { stepId, pointer },
    say(
      `编号“${id}”被多个步骤或分支使用。`,
      `The id “${id}” is used by several steps or lanes.`,
      '请为每个步骤和分支使用不同的编号。',
      'Give each step and lane an id of its own.',
    ),
  );
}

/** Fields of a form, options of a choice, points of a checklist and outcomes of a step are told apart by their keys. */
export function duplicateKeys(document: Document): readonly Diagnostic[] {
  const start = inForm(document.startForm, null, '/startForm', { zh: '启动表单', en: 'The start form' });
  return [...start, ...stepsOf(document).flatMap(inStep)];
}

function inStep({ step, pointer }: LocatedStep): readonly Diagnostic[] {
  const name = called(step);
  if (step.kind !== 'task' && step.kind !== 'approval') return [];
  const form = inForm(step.form, step.id, `${pointer}/form`, name);
  if (step.kind === 'approval') {
    return [
      ...form,
      ...repeated(
        ['approved', 'rejected', ...step.furtherOutcomes.map(({ id }) => id)],
        step.id,
        `${pointer}/furtherOutcomes`,
        name,
      ),
    ];
  }
  return [
    ...form,
    ...repeated(
      step.checklist.map(({ id }) => id),
      step.id,
      `${pointer}/checklist`,
      name,
    ),
    ...repeated(
      step.outcomes.map(({ id }) => id),
      step.id,
      `${pointer}/outcomes`,
      name,
    ),
  ];
}

function inForm(
  form: Form,
  stepId: string | null,
  pointer: string,
  name: { zh: string; en: string },
): readonly Diagnostic[] {
  const options = form.flatMap((field, index) =>
    field.type === 'choice'
      ? repeated(
          field.options.map(({ value }) => value),
          stepId,
          `${pointer}/${index}/options`,
          name,
        )
      : [],
  );
  return [
    ...repeated(
      form.map(({ key }) => key),
      stepId,
      pointer,
      name,
    ),
    ...options,
  ];
}

function repeated(
  keys: readonly string[],
  stepId: string | null,
  pointer: string,
  name: { zh: string; en: string },
): readonly Diagnostic[] {
  const twice = new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
  return [...twice].map((key) =>
    fault(
      'DUPLICATE_KEY',
      { stepId, pointer },
      say(
        `${name.zh}中“${key}”出现多次。`,
        `${capital(name.en)} has “${key}” more than once.`,
        '请改用不同的编号。',
        'Give each its own key.',
      ),
    ),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

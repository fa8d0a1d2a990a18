import type { Assignment, AssignmentStrategy } from '../../document/assignment.ts';
import type { Document } from '../../document/document.ts';
import type { Form } from '../../document/form.ts';
import type { Step } from '../../document/step.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { advice, called, fault, say } from '../finding.ts';
import { stepsOf } from '../located.ts';

/** Assignments speak of steps and fields that exist. */
export function stepReferences(document: Document): readonly Diagnostic[] {
  const steps = new Map(stepsOf(document).map(({ step }) => [step.id, step]));
  return assignmentsOf(document).flatMap(({ stepId, pointer, assignment }) => [
    ...assignment.strategies.flatMap((strategy, index) =>
      inStrategy(document, steps, strategy, { stepId, pointer: `${pointer}/strategies/${index}` }),
    ),
    ...assignment.notSameAs.flatMap((id, index) =>
      steps.has(id) ? [] : [noStep(id, { stepId, pointer: `${pointer}/notSameAs/${index}` })],
    ),
  ]);
}

interface Where {
  readonly stepId: string | null;
  readonly pointer: string;
}

/** Every assignment of a document and where it stands; the SOP's owner as an assignment of one strategy. */
export function assignmentsOf(document: Document): readonly (Where & { readonly assignment: Assignment })[] {
  return stepsOf(document).flatMap(({ step, pointer }) => {
    if (step.kind === 'task')
      return step.assignment === undefined
        ? []
        : [{ stepId: step.id, pointer: `${pointer}/assignment`, assignment: step.assignment }];
    if (step.kind !== 'approval') return [];
    return step.signers.map((assignment, index) => ({
      stepId: step.id,
      pointer: `${pointer}/signers/${index}`,
      assignment,
    }));
  });
}

function inStrategy(
  document: Document,
  steps: ReadonlyMap<string, Step>,
  strategy: AssignmentStrategy,
  where: Where,
): readonly Diagnostic[] {
  if (strategy.by === 'ownerOfStep') return steps.has(strategy.step) ? [] : [noStep(strategy.step, where)];
  if (strategy.by !== 'formField') return [];
  const step = strategy.step === undefined ? undefined : steps.get(strategy.step);
  if (strategy.step !== undefined && step === undefined) return [noStep(strategy.step, where)];
  const form = step === undefined ? document.startForm : formOf(step);
  const field = form.find(({ key }) => key === strategy.field);
  const place =
    step === undefined
      ? { zh: '启动表单', en: 'the start form' }
      : { zh: `${called(step).zh}的表单`, en: `the form of the ${called(step).en}` };
  if (field === undefined) {
    return [
      fault(
        'FIELD_REFERENCE',
        where,
        say(
          `${place.zh}中没有字段“${strategy.field}”。`,
          `There is no field “${strategy.field}” in ${place.en}.`,
          '请选择已有的“人员”字段。',
          'Choose a person field of that form.',
        ),
      ),
    ];
  }
  if (field.type === 'person') return [];
  return [
    advice(
      'FIELD_REFERENCE',
      where,
      say(
        `${place.zh}中的“${strategy.field}”不是“人员”字段。`,
        `“${strategy.field}” in ${place.en} is not a person field.`,
        '请选择“人员”字段。',
        'Choose a person field.',
      ),
    ),
  ];
}

function formOf(step: Step): Form {
  return step.kind === 'task' || step.kind === 'approval' ? step.form : [];
}

function noStep(id: string, where: Where): Diagnostic {
  return fault(
    'STEP_REFERENCE',
    where,
    say(
      `指派规则引用的步骤“${id}”不存在。`,
      `An assignment speaks of the step “${id}”, which does not exist.`,
      '请选择流程中的步骤。',
      'Choose a step of this document.',
    ),
  );
}

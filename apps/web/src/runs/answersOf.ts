import type { RunView } from '@sopflow/contract';
import { findStep, walkFlow } from '@sopflow/model';
import type { Form, Json, JsonObject, LocalizedText } from '@sopflow/model';

/** What was filled in at one place of a run. */
export interface StepAnswers {
  /** The step; null for the start form. */
  readonly stepId: string | null;
  readonly name: LocalizedText;
  readonly form: Form;
  readonly values: JsonObject;
}

/** What was filled in so far: the start form first, then each step's form in the order of the document. Places without an answer are left out. */
export function answersOf({ document, data, eachStep }: RunView): readonly StepAnswers[] {
  const each = eachStep === null ? undefined : findStep(document, eachStep)?.step;
  const flow = each?.kind === 'each' ? each.flow : document.flow;
  const places = [
    { stepId: null, name: document.name, form: document.startForm, values: data['start'] },
    ...[...walkFlow(flow)].flatMap(({ step }) =>
      step.kind === 'task' || step.kind === 'approval'
        ? [{ stepId: step.id, name: step.name, form: step.form, values: data[step.id] }]
        : [],
    ),
  ];
  return places.flatMap(({ values, ...place }) =>
    isObject(values) && place.form.some(({ key }) => Object.hasOwn(values, key))
      ? [{ ...place, values }]
      : [],
  );
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

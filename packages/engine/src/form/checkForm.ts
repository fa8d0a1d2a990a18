import type { FieldProblem, Form, Json, JsonObject } from '@sopflow/model';
import { judgeCondition } from '../expression/index.ts';
import { checkField, isMissing } from './checkField.ts';
import { problem } from './problem.ts';

export interface CheckOptions {
  /** A draft, or a signer who does not approve: what is required may be missing, what is there must still fit. */
  readonly partial?: boolean;
  /** Where the values stand in what was sent. */
  readonly at?: '/values' | '/input';
}

export interface CheckedForm {
  /** The values to keep: only what the form asks and shows, without what is empty. */
  readonly values: JsonObject;
  readonly problems: readonly FieldProblem[];
}

/** The fields that are asked for while these values stand: those without a condition, and those whose condition holds. */
export function shownFields(form: Form, values: JsonObject, scope: JsonObject): Form {
  const conditions = { ...scope, ...values };
  return form.filter(
    ({ visibleIf }) => visibleIf === undefined || judgeCondition(visibleIf, conditions).holds,
  );
}

/**
 * Checks values against a form. The same function serves the screen, the API and the engine.
 *
 * @param scope What `visibleIf` sees besides the form's own values, which go by their keys. Values of hidden fields are dropped unchecked.
 */
export function checkForm(
  form: Form,
  values: JsonObject,
  scope: JsonObject,
  options: CheckOptions = {},
): CheckedForm {
  const { partial = false, at = '/values' } = options;
  const problems: FieldProblem[] = [];
  const kept: Record<string, Json> = {};
  for (const field of shownFields(form, values, scope)) {
    const value = Object.hasOwn(values, field.key) ? values[field.key] : undefined;
    const pointer = `${at}/${field.key}`;
    if (value === undefined || isMissing(value)) {
      if (field.required && !partial)
        problems.push(problem(pointer, 'required', '此项必填。', 'This is required.'));
      continue;
    }
    const found = checkField(field, value, pointer);
    if (found === null) kept[field.key] = value;
    else problems.push(found);
  }
  const known = new Set(form.map((field) => field.key));
  for (const key of Object.keys(values)) {
    if (!known.has(key))
      problems.push(
        problem(`${at}/${pointerPart(key)}`, 'unknown', '表单中没有此字段。', 'The form has no such field.'),
      );
  }
  return { values: kept, problems };
}

/** RFC 6901. */
function pointerPart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

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
  const known = new Set<string>();
  const conditions = { ...scope, ...values };
  for (const field of form) {
    known.add(field.key);
    if (field.visibleIf !== undefined && !judgeCondition(field.visibleIf, conditions).holds) continue;
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

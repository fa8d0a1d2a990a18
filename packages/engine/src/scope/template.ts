import type { Json, JsonObject, LocalizedText } from '@sopflow/model';
import { evaluateExpression } from '../expression/index.ts';

export type Filled<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

const PLACE = /\{\{(.*?)\}\}/gs;

/** The FEEL expressions in a text's `{{ }}` places. */
export function placesIn(text: string): readonly string[] {
  return [...text.matchAll(PLACE)].map((match) => (match[1] ?? '').trim());
}

/** Fills the `{{ FEEL }}` places of a text. A value that is missing becomes nothing; an expression that fails fails the text. */
export function fillTemplate(
  text: string,
  scope: JsonObject,
  write: (value: Json) => string = inWords,
): Filled<string> {
  let failure: string | null = null;
  const value = text.replace(PLACE, (_place, source: string) => {
    const result = evaluateExpression(source.trim(), scope);
    if (result.ok) return write(result.value);
    failure ??= result.problem.message.en;
    return '';
  });
  return failure === null ? { ok: true, value } : { ok: false, message: failure };
}

/** Fills an address: values are escaped, so that data cannot lead a request to another host or path. */
export function fillAddress(text: string, scope: JsonObject): Filled<string> {
  return fillTemplate(text, scope, (value) => encodeURIComponent(inWords(value)));
}

/** Fills both languages of a text. */
export function fillLocalized(text: LocalizedText, scope: JsonObject): Filled<LocalizedText> {
  const filled: { zh?: string; en?: string } = {};
  for (const locale of ['zh', 'en'] as const) {
    const source = text[locale];
    if (source === undefined) continue;
    const result = fillTemplate(source, scope);
    if (!result.ok) return result;
    filled[locale] = result.value;
  }
  return { ok: true, value: filled };
}

/** Evaluates each expression of a record; the first that fails fails all. */
export function evaluateRecord(
  expressions: Readonly<Record<string, string>>,
  scope: JsonObject,
): Filled<JsonObject> {
  const values: Record<string, Json> = {};
  for (const [name, source] of Object.entries(expressions)) {
    const result = evaluateExpression(source, scope);
    if (!result.ok) return { ok: false, message: `${name}: ${result.problem.message.en}` };
    values[name] = result.value;
  }
  return { ok: true, value: values };
}

function inWords(value: Json): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((item: Json) => inWords(item)).join('、');
  return JSON.stringify(value);
}

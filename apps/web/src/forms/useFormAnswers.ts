import type { Form, Json, JsonObject, Locale } from '@sopflow/model';
import { checkForm, shownFields } from '@sopflow/engine';
import { useState } from 'react';
import { fieldErrors } from '../data/problem.ts';
import { useLocale } from '../words/i18n.ts';

/** What a screen needs to ask a document's form: the answers so far, what is wrong with them, and how to change both. */
export interface FormAnswers {
  readonly form: Form;
  /** Everything that was filled in, also in fields that a condition hides just now. */
  readonly values: JsonObject;
  /** The fields that are asked for at present. */
  readonly shown: Form;
  /** The sentence under each field, by its key. */
  readonly errors: Readonly<Record<string, string>>;
  /** Gives a field a value; `null` empties it. */
  readonly set: (key: string, value: Json) => void;
  /** Puts other answers in the place of all, e.g. a draft that was saved elsewhere. */
  readonly replace: (values: JsonObject) => void;
  /** Tells that the reader has left a field: what is wrong with it may be said now. */
  readonly leave: (key: string) => void;
  /**
   * Checks everything by the rules of the server. Gives the values to send, or `undefined` after showing what is wrong and leading
   * the reader there.
   */
  readonly check: (how?: { readonly partial?: boolean }) => JsonObject | undefined;
  /** Puts the sentences of a refusal under their fields; `false` when it names none of them. */
  readonly refuse: (error: unknown) => boolean;
  /** How often the reader was to be led to the first field with an error; {@link FormFields} leads there when it grows. */
  readonly refusals: number;
}

export interface FormAnswersOptions {
  readonly initial?: JsonObject;
  /** What conditions see besides the form's own values. */
  readonly scope?: JsonObject;
  /** The name under which the values are sent: refusals point below it. */
  readonly at?: 'values' | 'input';
  /** Why an earlier try to send them was refused. */
  readonly refusal?: unknown;
}

/**
 * Keeps the answers to a document's form. Nothing is called wrong while it is being typed for the first time: a field is checked when it
 * is left, everything when the form is sent, and from then on each change at once.
 */
export function useFormAnswers(form: Form, options: FormAnswersOptions = {}): FormAnswers {
  const { initial = {}, scope = {}, at = 'values' } = options;
  const locale = useLocale();
  const [values, setValues] = useState<JsonObject>(initial);
  /** Fields that may be called wrong: those that were left, or all (`true`) once the form was sent. */
  const [left, setLeft] = useState<ReadonlySet<string> | 'all' | 'partial'>(new Set());
  const [refused, setRefused] = useState(() => refusedFields(form, options.refusal, locale, at));
  const [refusals, setRefusals] = useState(0);

  const problemsOf = (partial: boolean) =>
    checkForm(form, values, scope, { partial, at: `/${at}` }).problems.flatMap(({ pointer, message }) => {
      const key = keyAt(pointer);
      return key === undefined ? [] : [[key, message[locale]] as const];
    });
  const sent = typeof left === 'string';
  const found = problemsOf(left !== 'all').filter(([key]) => sent || left.has(key));

  return {
    form,
    values,
    shown: shownFields(form, values, scope),
    errors: { ...Object.fromEntries(found), ...refused },
    refusals,
    set: (key, value) => {
      setValues((before) => withValue(before, key, value));
      setRefused((before) => withoutKey(before, key));
    },
    replace: (next) => {
      setValues(next);
      setRefused({});
      setLeft(new Set());
    },
    leave: (key) => setLeft((before) => (typeof before === 'string' ? before : new Set([...before, key]))),
    check: ({ partial = false } = {}) => {
      const checked = checkForm(form, values, scope, { partial, at: `/${at}` });
      if (checked.problems.length === 0) return checked.values;
      setLeft(partial ? 'partial' : 'all');
      setRefusals((before) => before + 1);
      return undefined;
    },
    refuse: (error) => {
      const sentences = refusedFields(form, error, locale, at);
      setRefused(sentences);
      if (Object.keys(sentences).length === 0) return false;
      setRefusals((before) => before + 1);
      return true;
    },
  };
}

/** The sentences of a refusal that belong under fields of the form, by the field's key; empty when it is about something else. */
export function refusedFields(
  form: Form,
  error: unknown,
  locale: Locale,
  at: 'values' | 'input' = 'values',
): Readonly<Record<string, string>> {
  const known = new Set(form.map(({ key }) => key));
  return Object.fromEntries(
    Object.entries(fieldErrors(error, locale)).flatMap(([path, sentence]) => {
      const [root, key] = path.split('.');
      return root === at && key !== undefined && known.has(key) ? [[key, sentence] as const] : [];
    }),
  );
}

/** The field a pointer such as `/values/amount` or `/values/lines/2` lies in. */
function keyAt(pointer: string): string | undefined {
  return pointer.split('/')[2]?.replaceAll('~1', '/').replaceAll('~0', '~');
}

function withValue(values: JsonObject, key: string, value: Json): JsonObject {
  return value === null ? withoutKey(values, key) : { ...values, [key]: value };
}

function withoutKey<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}

import { fieldProblems } from '@sopflow/contract';
import type { FieldProblem } from '@sopflow/model';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { fieldErrors } from '../../data/problem.ts';
import { useLocale } from '../../words/i18n.ts';
import { type FieldSentences, fieldSentences } from './fieldSentences.ts';

export interface EditingOptions<Value> {
  readonly initial: Value;
  /** Everything that is wrong with it; the API holds the same rules. */
  readonly check: (value: Value) => readonly FieldProblem[];
  readonly save: (value: Value) => Promise<void>;
}

/** One object in a form. */
export interface Editing<Value> {
  readonly value: Value;
  readonly change: (patch: Partial<Value>) => void;
  /** Puts another value into the form; what was not saved stays so. */
  readonly replace: (value: Value) => void;
  /** How often it was replaced: fields that keep what is half typed begin anew with each. */
  readonly replaced: number;
  readonly errors: FieldSentences;
  /** Whether anything was changed. */
  readonly dirty: boolean;
  readonly saving: boolean;
  /** Why saving failed, where no field is to blame. */
  readonly failure: unknown;
  /** Saves, or shows what is missing. */
  readonly submit: () => void;
  /** How often somebody wanted to save what was not right; the first wrong field then takes the focus. */
  readonly refusals: number;
}

/** Keeps what is typed, checks it as it is typed by the rules of the model, and saves it. */
export function useEditing<Value extends object>({
  initial,
  check,
  save,
}: EditingOptions<Value>): Editing<Value> {
  const locale = useLocale();
  const [value, setValue] = useState(initial);
  const [dirty, setDirty] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const [replaced, setReplaced] = useState(0);
  const saving = useMutation({ mutationFn: save, onError: () => setRefusals((count) => count + 1) });
  const problems = check(value);
  const refused = fieldErrors(saving.error, locale);
  return {
    value,
    change: (patch) => {
      saving.reset();
      setDirty(true);
      setValue((before) => ({ ...before, ...patch }));
    },
    replace: (other) => {
      saving.reset();
      setValue(other);
      setReplaced((count) => count + 1);
    },
    replaced,
    errors: { ...refused, ...fieldSentences(problems, refusals > 0, locale) },
    dirty,
    saving: saving.isPending,
    failure: Object.keys(refused).length === 0 ? saving.error : null,
    submit: () => {
      if (problems.length === 0) saving.mutate(value);
      else setRefusals((count) => count + 1);
    },
    refusals,
  };
}

/** What a schema of the model finds wrong. What is empty is missing, whatever form it should have. */
export function problemsBy(schema: z.ZodType, value: unknown): readonly FieldProblem[] {
  const { error } = schema.safeParse(value);
  if (error === undefined) return [];
  const empty = new Set(
    error.issues.filter(({ path }) => valueAt(value, path) === '').map(({ path }) => `/${path.join('/')}`),
  );
  return fieldProblems(error).map((problem) =>
    empty.has(problem.pointer) ? missing(problem.pointer) : problem,
  );
}

function missing(pointer: string): FieldProblem {
  return { pointer, code: 'missing', message: { en: 'This is required.', zh: '必须填写。' } };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found: unknown = value;
  for (const part of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Reflect.get(found, part);
  }
  return found;
}

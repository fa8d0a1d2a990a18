import type { z } from 'zod';
import { Document } from '../document/document.ts';
import type { Diagnostic } from './diagnostic.ts';
import { fault, pointerPart, say } from './finding.ts';

export type ReadDocument =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Reads a document from outside. Where its shape is wrong, each finding names the place and, if it lies in one, the step. */
export function readDocument(json: unknown): ReadDocument {
  const parsed = Document.safeParse(json);
  if (parsed.success) return { ok: true, document: parsed.data };
  return { ok: false, diagnostics: parsed.error.issues.map((issue) => shapeFault(issue, json)) };
}

function shapeFault(issue: z.core.$ZodIssue, json: unknown): Diagnostic {
  const path = issue.path.map(String);
  const step = stepAt(json, path);
  const place =
    step === null
      ? { zh: '流程定义', en: 'The document' }
      : { zh: `步骤“${step.zh}”`, en: `The step “${step.en}”` };
  const field = path.at(-1) ?? '';
  return fault(
    'SHAPE',
    { stepId: step?.id ?? null, pointer: path.map((part) => `/${pointerPart(part)}`).join('') },
    say(
      `${place.zh}的“${field}”不符合格式（${issue.message}）`,
      `${place.en} is not valid at “${field}”: ${issue.message}`,
      '请按流程定义格式修改此处。',
      'Correct it according to the document format.',
    ),
  );
}

/** The innermost step on the way to a place, as far as it can be read. */
function stepAt(
  json: unknown,
  path: readonly string[],
): { readonly id: string; readonly zh: string; readonly en: string } | null {
  let value: unknown = json;
  let found: { id: string; zh: string; en: string } | null = null;
  for (const [index, part] of path.entries()) {
    value = at(value, part);
    const id = at(value, 'id');
    if (path[index - 1] !== 'steps' || typeof id !== 'string') continue;
    const name = at(value, 'name');
    const zh = at(name, 'zh');
    const en = at(name, 'en');
    const any = typeof zh === 'string' ? zh : typeof en === 'string' ? en : id;
    found = { id, zh: any, en: typeof en === 'string' ? en : any };
  }
  return found;
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

import { z } from 'zod';
import { Document } from '../document/document.ts';
import type { Diagnostic } from './diagnostic.ts';
import { fault, pointerPart, say } from './finding.ts';

export type ReadDocument =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** JSON nested deeper than this is refused unread: real documents stay far below, and reading is recursive. */
const DEPTH_LIMIT = 100;

/** Reads a document from outside. Where its shape is wrong, each finding names the place and, if it lies in one, the step. */
export function readDocument(json: unknown): ReadDocument {
  if (isDeeper(json, DEPTH_LIMIT)) return { ok: false, diagnostics: [tooDeep()] };
  const parsed = Document.safeParse(json);
  if (parsed.success) return { ok: true, document: parsed.data };
  return {
    ok: false,
    diagnostics: parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => unknownName(issue, key, json))
        : [shapeFault(issue, json)],
    ),
  };
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

function tooDeep(): Diagnostic {
  return fault(
    'SHAPE',
    { stepId: null, pointer: '' },
    say(
      '流程定义嵌套过深。',
      'The document is nested too deeply.',
      '请减少阶段与并行的嵌套层数。',
      'Nest fewer phases and parallel steps.',
    ),
  );
}

function shapeFault(issue: z.core.$ZodIssue, json: unknown): Diagnostic {
  const path = issue.path.map(String);
  const place = placeOf(json, path);
  const field = path.at(-1) ?? '';
  return fault(
    'SHAPE',
    place,
    say(
      `${place.zh}的“${field}”不符合格式：${inChinese(issue)}`,
      `${place.en} is not valid at “${field}”: ${issue.message}`,
      '请按流程定义格式修改此处。',
      'Correct it according to the document format.',
    ),
  );
}

/** A name that the format does not know: perhaps a slip of the pen, and what was meant would be lost. */
function unknownName(issue: z.core.$ZodIssue, name: string, json: unknown): Diagnostic {
  const place = placeOf(json, [...issue.path.map(String), name]);
  return fault(
    'SHAPE',
    place,
    say(
      `${place.zh}中有未知的字段“${name}”。`,
      `${place.en} has a name that the format does not know: “${name}”.`,
      '请检查拼写，或删除该字段。',
      'Check its spelling, or remove it.',
    ),
  );
}

function placeOf(json: unknown, path: readonly string[]) {
  const step = stepAt(json, path);
  return {
    stepId: step?.id ?? null,
    pointer: path.map((part) => `/${pointerPart(part)}`).join(''),
    zh: step === null ? '流程定义' : `步骤“${step.zh}”`,
    en: step === null ? 'The document' : `The step “${step.en}”`,
  };
}

const chinese = z.locales.zhCN().localeError;

/** The schema's own sentences. */
const OWN_SENTENCES: ReadonlyMap<string, string> = new Map([
  [
    'Use letters, digits and _, at most 64, beginning with a letter.',
    '请使用字母（含汉字）、数字和下划线，以字母开头，最多 64 个字符',
  ],
  ['Use lower-case letters, digits and -, at most 64.', '请使用小写字母、数字和连字符，最多 64 个字符'],
  ['This name is reserved for expressions.', '该名称保留给表达式使用'],
  ['Write the text in Chinese, in English or in both.', '请填写中文、英文或两者'],
]);

function inChinese(issue: z.core.$ZodIssue): string {
  const own = OWN_SENTENCES.get(issue.message);
  if (own !== undefined) return own;
  const said = chinese(issue as z.core.$ZodRawIssue);
  return (typeof said === 'string' ? said : said?.message) ?? issue.message;
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

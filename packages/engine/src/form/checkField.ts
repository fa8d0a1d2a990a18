import { assertNever, type Field, type FieldProblem, type Json } from '@sopflow/model';
import { problem } from './problem.ts';

/** Whether a value counts as not given: nothing, an empty text or an empty list. */
export function isMissing(value: Json): boolean {
  return (
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** The first thing wrong with a value that is there; null when it fits its field. */
export function checkField(field: Field, value: Json, pointer: string): FieldProblem | null {
  const say = (code: string, zh: string, en: string) => problem(pointer, code, zh, en);
  switch (field.type) {
    case 'text':
      if (typeof value !== 'string') return say('type', '应为文字。', 'This must be text.');
      return value.length > field.maxLength
        ? say('tooLong', `最多 ${field.maxLength} 个字符。`, `At most ${field.maxLength} characters.`)
        : null;
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value))
        return say('type', '应为数字。', 'This must be a number.');
      if (!hasDecimals(value, field.decimals)) {
        return field.decimals === 0
          ? say('decimals', '应为整数。', 'This must be a whole number.')
          : say('decimals', `最多 ${field.decimals} 位小数。`, `At most ${field.decimals} decimal places.`);
      }
      return limits(field, value, 1, say);
    case 'money':
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
        return say(
          'type',
          '金额应以最小货币单位（如分）的整数表示。',
          'An amount is a whole number of minor units (cents).',
        );
      }
      return limits(field, value, 100, say);
    case 'date':
      return typeof value === 'string' && isDate(value)
        ? null
        : say('type', '应为日期（YYYY-MM-DD）。', 'This must be a date (YYYY-MM-DD).');
    case 'choice':
      return choice(field, value, say);
    case 'yesNo':
      return typeof value === 'boolean' ? null : say('type', '应为是或否。', 'This must be yes or no.');
    case 'person':
      return typeof value === 'string' && value.length <= 64
        ? null
        : say('type', '应为人员。', 'This must be a person.');
    case 'list':
      return list(field, value, say);
    case 'file':
      return isFile(value) ? null : say('type', '应为已上传的文件。', 'This must be an uploaded file.');
    default:
      return assertNever(field);
  }
}

type Say = (code: string, zh: string, en: string) => FieldProblem;

/** `unit`: how many stored units one shown unit has. */
function limits(
  field: { readonly min?: number | undefined; readonly max?: number | undefined },
  value: number,
  unit: number,
  say: Say,
): FieldProblem | null {
  if (field.min !== undefined && value < field.min)
    return say('tooSmall', `不得小于 ${field.min / unit}。`, `At least ${field.min / unit}.`);
  if (field.max !== undefined && value > field.max)
    return say('tooLarge', `不得大于 ${field.max / unit}。`, `At most ${field.max / unit}.`);
  return null;
}

function choice(field: Extract<Field, { type: 'choice' }>, value: Json, say: Say): FieldProblem | null {
  const options = new Set<Json>(field.options.map((option) => option.value));
  const unknown = () => say('unknownOption', '不在可选项中。', 'This is not one of the options.');
  if (!field.multiple) return options.has(value) ? null : unknown();
  if (!Array.isArray(value)) return say('type', '应为若干选项。', 'This must be a list of options.');
  if (new Set<Json>(value).size !== value.length)
    return say('repeated', '选项重复。', 'An option is chosen twice.');
  return value.every((item: Json) => options.has(item)) ? null : unknown();
}

function list(field: Extract<Field, { type: 'list' }>, value: Json, say: Say): FieldProblem | null {
  if (!Array.isArray(value)) return say('type', '应为列表。', 'This must be a list.');
  if (value.length > field.maxItems)
    return say('tooMany', `最多 ${field.maxItems} 项。`, `At most ${field.maxItems} entries.`);
  const fits = value.every(
    (item: Json) =>
      (typeof item === 'string' && item.trim() !== '' && item.length <= 2000) || typeof item === 'number',
  );
  return fits ? null : say('type', '每项应为文字，且不得为空。', 'Every entry must be text, and not empty.');
}

/** An uploaded file by its id, alone or with the name it had. */
function isFile(value: Json): boolean {
  if (typeof value === 'string') return value.length <= 200;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { id } = value as { readonly id?: Json };
  return typeof id === 'string' && id !== '' && id.length <= 200 && JSON.stringify(value).length <= 1000;
}

function hasDecimals(value: number, decimals: number): boolean {
  return Number(value.toFixed(decimals)) === value;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

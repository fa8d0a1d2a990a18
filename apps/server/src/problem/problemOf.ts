import { ERROR_STATUS, HTTP_STATUS, type ProblemDocument } from '@sopflow/contract';
import { type Locale, SopflowError } from '@sopflow/model';
import { HttpRefusal } from './refusals.ts';

const INTERNAL = {
  text: { zh: '系统内部错误。', en: 'Something went wrong on our side.' },
  remedy: {
    zh: '请稍后用同一幂等键重试；如仍失败，请将参考号告知管理员。',
    en: 'Try again in a moment with the same idempotency key; if it fails again, give the reference to an administrator.',
  },
};

/** The problem document of a refusal. Of an unexpected error it says nothing but the reference under which the log has it. */
export function problemOf(error: unknown, locale: Locale, reference: string): ProblemDocument {
  if (error instanceof SopflowError) {
    return {
      type: typeOf(error.code),
      title: error.text[locale],
      status: ERROR_STATUS[error.code],
      detail: error.remedy[locale],
      code: error.code,
      ids: { ...error.ids },
      text: error.text,
      remedy: error.remedy,
      problems: error.problems.map((problem) => ({ ...problem })),
    };
  }
  if (error instanceof HttpRefusal) {
    return {
      type: typeOf(error.code),
      title: error.text[locale],
      status: HTTP_STATUS[error.code],
      detail: error.remedy[locale],
      code: error.code,
      ids: {},
      text: error.text,
      remedy: error.remedy,
      problems: [],
    };
  }
  return {
    type: typeOf('INTERNAL'),
    title: INTERNAL.text[locale],
    status: HTTP_STATUS.INTERNAL,
    detail: INTERNAL.remedy[locale],
    code: 'INTERNAL',
    ids: {},
    ...INTERNAL,
    problems: [],
    reference,
  };
}

function typeOf(code: string): string {
  return `urn:sopflow:problem:${code.toLowerCase().replaceAll('_', '-')}`;
}

/** Which language the reader of an answer reads: what they ask for, else what they work in. */
export function localeOf(acceptLanguage: string | undefined, own: Locale | undefined): Locale {
  const [asked] = acceptLanguage?.match(/\b(?:zh|en)\b/u) ?? [];
  return asked === 'zh' || asked === 'en' ? asked : (own ?? 'en');
}

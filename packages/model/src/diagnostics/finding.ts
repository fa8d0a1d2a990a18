import type { Bilingual } from '../errors/sopflowError.ts';
import { inLocale, type LocalizedText } from '../text/localizedText.ts';
import type { Diagnostic, DiagnosticCode } from './diagnostic.ts';

interface Where {
  readonly stepId: string | null;
  readonly pointer: string;
}

interface Said {
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/** A finding that blocks publishing. */
export function fault(code: DiagnosticCode, where: Where, said: Said): Diagnostic {
  return { code, severity: 'error', stepId: where.stepId, pointer: where.pointer, ...said };
}

/** A finding that its author should look at. */
export function advice(code: DiagnosticCode, where: Where, said: Said): Diagnostic {
  return { ...fault(code, where, said), severity: 'warning' };
}

/** Message and remedy, each in both languages. */
export function say(zh: string, en: string, remedyZh: string, remedyEn: string): Said {
  return { message: { zh, en }, remedy: { zh: remedyZh, en: remedyEn } };
}

/** A step as it is called in a sentence: `步骤“测试”`, `step “Testing”`. */
export function called(step: { readonly id: string; readonly name: LocalizedText }): Bilingual {
  return {
    zh: `步骤“${inLocale(step.name, 'zh') || step.id}”`,
    en: `step “${inLocale(step.name, 'en') || step.id}”`,
  };
}

/** One part of a JSON pointer (RFC 6901). */
export function pointerPart(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}

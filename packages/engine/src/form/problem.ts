import type { FieldProblem } from '@sopflow/model';

export function problem(pointer: string, code: string, zh: string, en: string): FieldProblem {
  return { pointer, code, message: { zh, en } };
}

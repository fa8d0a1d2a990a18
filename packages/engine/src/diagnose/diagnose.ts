import {
  type Diagnostic,
  diagnoseReferences,
  diagnoseStructure,
  type Document,
  findStep,
  inLocale,
  type KnownReferences,
} from '@sopflow/model';
import { checkExpression } from '../expression/index.ts';
import { expressionsIn, type PlacedExpression } from './expressionsIn.ts';

/**
 * Everything that can be found wrong with a document before it runs: its structure, its expressions and, when `known` is given, what it
 * names of the organisation. Findings of severity `error` block publishing.
 */
export function diagnose(document: Document, known?: KnownReferences): readonly Diagnostic[] {
  return [
    ...diagnoseStructure(document),
    ...expressionsIn(document).flatMap((expression) => inExpression(document, expression)),
    ...(known === undefined ? [] : diagnoseReferences(document, known)),
  ];
}

function inExpression(
  document: Document,
  { source, stepId, pointer, known }: PlacedExpression,
): readonly Diagnostic[] {
  const name = stepId === null ? undefined : findStep(document, stepId)?.step.name;
  const where =
    name === undefined
      ? { zh: '流程', en: 'The document' }
      : { zh: `步骤“${inLocale(name, 'zh')}”`, en: `The step “${inLocale(name, 'en')}”` };
  return checkExpression(source, known).map(({ message, remedy }) => ({
    code: 'EXPRESSION',
    severity: 'error',
    stepId,
    pointer,
    message: {
      zh: `${where.zh}的表达式“${shortened(source)}”：${message.zh}`,
      en: `${where.en}, expression “${shortened(source)}”: ${message.en}`,
    },
    remedy,
  }));
}

function shortened(source: string): string {
  return source.length > 60 ? `${source.slice(0, 59)}…` : source;
}

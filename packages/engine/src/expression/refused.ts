import type { Bilingual } from '@sopflow/model';
import type { ExpressionProblem } from './problem.ts';

/** Thrown when an expression is compiled that `checkExpression` finds problems in. It was not evaluated. */
export class ExpressionRefused extends Error {
  readonly code = 'EXPRESSION_REFUSED';
  readonly text: Bilingual = { zh: '表达式不被接受。', en: 'The expression is refused.' };
  readonly remedy: Bilingual;
  readonly ids: Readonly<Record<string, string>> = {};
  readonly problems: readonly [ExpressionProblem, ...ExpressionProblem[]];

  constructor(problems: readonly [ExpressionProblem, ...ExpressionProblem[]]) {
    super(problems.map((problem) => problem.message.en).join(' '));
    this.name = 'ExpressionRefused';
    this.remedy = problems[0].remedy;
    this.problems = problems;
  }
}

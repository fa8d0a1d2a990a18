export { checkExpression } from './check.ts';
export { compileExpression } from './compile.ts';
export { evaluateCondition, evaluateExpression, judgeCondition } from './evaluate.ts';
export type { ExpressionProblem } from './problem.ts';
export { ExpressionRefused } from './refused.ts';

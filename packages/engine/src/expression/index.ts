export { checkExpression } from './check.ts';
export { compileExpression, type Expression } from './compile.ts';
export {
  type ConditionResult,
  evaluateCondition,
  evaluateExpression,
  type ExpressionResult,
  judgeCondition,
} from './evaluate.ts';
export type { ExpressionProblem, ExpressionProblemCode } from './problem.ts';
export { ExpressionRefused } from './refused.ts';

/**
 * What an expression may consist of. Everything that is not named here is refused, so that a new construct or function of a later
 * feelin stays out until somebody has judged it.
 */

/** Nodes of lezer-feel's grammar. Those with rules of their own (ranges, filters, calls, quantifiers, …) are judged in judge.ts. */
export const ALLOWED_NODES: ReadonlySet<string> = new Set([
  'Expression', 'ParenthesizedExpression', 'VariableName', 'PathExpression', 'PathName',
  'ArithmeticExpression', 'ArithOp', 'Comparison', 'CompareOp', 'Conjunction', 'Disjunction', 'IfExpression',
  'PositiveUnaryTests', 'PositiveUnaryTest', 'SimplePositiveUnaryTest', 'Interval',
  'NumericLiteral', 'StringLiteral', 'BooleanLiteral', 'null', 'DateTimeLiteral', 'AtLiteral', 'DateTimeConstructor',
  'List', 'Context', 'FilterExpression', 'FunctionInvocation', 'PositionalParameters', 'QuantifiedExpression',
  'LineComment', 'BlockComment',
  'and', 'or', 'between', 'in', 'if', 'then', 'else', '(', ')', '[', ']', '{', '}', '.', '..',
]); // prettier-ignore

/**
 * Functions whose time is linear in their arguments. Left out on purpose: `matches`, `replace`, `split` (a hostile pattern runs for
 * seconds), `sort` and `list replace` (take functions), `string join` (list × delimiter), `distinct values` (quadratic), `now`, `today`.
 */
export const ALLOWED_FUNCTIONS: ReadonlySet<string> = new Set([
  'string length', 'upper case', 'lower case', 'contains', 'starts with', 'ends with', 'substring', 'substring before', 'substring after',
  'string', 'number', 'not',
  'count', 'min', 'max', 'sum', 'mean', 'all', 'any', 'list contains', 'append', 'concatenate',
  'abs', 'floor', 'ceiling', 'round up', 'round down', 'round half up', 'round half down', 'decimal', 'modulo',
  'date', 'time', 'date and time', 'duration', 'years and months duration',
]); // prettier-ignore

/** Names that could reach from data to the objects of the host. Refused in expressions; left out of data. */
export const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

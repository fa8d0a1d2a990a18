import type { Json, JsonObject } from '@sopflow/model';
import { compileOrRefuse, type Expression, TooManyMismatches, ValuesDoNotFit } from './compile.ts';
import { DataMeter, DataRefused } from './dataMeter.ts';
import { LIMITS } from './limits.ts';
import { type ExpressionFinding, type ExpressionProblem, problemAt } from './problem.ts';
import { copyData, readScope } from './scope.ts';

export type ExpressionResult =
  | { readonly ok: true; readonly value: Json; readonly missing: readonly string[] }
  | { readonly ok: false; readonly problem: ExpressionProblem };

/** Whether a condition holds, and why it counts as false where it did not come out as true or false. */
export interface ConditionResult {
  readonly holds: boolean;
  readonly problem: ExpressionProblem | null;
}

/**
 * Evaluates an expression over JSON data. Pure: no clock (the caller may put `now` and `today` into the scope as ISO texts), no
 * randomness. Never throws; a refused source, data that is too large and values that do not fit come back as a problem.
 *
 * The value is JSON: dates and durations are ISO texts. Names and fields that are missing count as null (`missing` lists the names).
 * Numbers are IEEE doubles: 0.1 + 0.2 is not 0.3, so keep money in minor units.
 */
export function evaluateExpression(expression: Expression | string, scope: JsonObject): ExpressionResult {
  const compiled =
    typeof expression === 'string' ? compileOrRefuse(expression) : ({ ok: true, expression } as const);
  if (!compiled.ok) return { ok: false, problem: compiled.error.problems[0] };

  const { source, names, iteration, run } = compiled.expression;
  try {
    const { values, missing } = readScope(names, iteration, scope);
    return { ok: true, value: copyData(run(values), new DataMeter('result'), 'result'), missing };
  } catch (error) {
    return { ok: false, problem: problemAt(findingOf(error), 0, source.length) };
  }
}

/** Evaluates a condition; null and anything but true count as false, with the problem that says why. */
export function judgeCondition(condition: Expression | string, scope: JsonObject): ConditionResult {
  const result = evaluateExpression(condition, scope);
  if (!result.ok) return { holds: false, problem: result.problem };
  if (typeof result.value === 'boolean') return { holds: result.value, problem: null };
  const source = typeof condition === 'string' ? condition : condition.source;
  return {
    holds: false,
    problem: problemAt(
      { code: 'NOT_A_CONDITION', got: kindOf(result.value), missing: result.missing },
      0,
      source.length,
    ),
  };
}

/** Whether a condition holds. `judgeCondition` also says why it could not be decided. */
export function evaluateCondition(condition: Expression | string, scope: JsonObject): boolean {
  return judgeCondition(condition, scope).holds;
}

function findingOf(error: unknown): ExpressionFinding {
  if (error instanceof DataRefused) return error.finding;
  if (error instanceof TooManyMismatches) return { code: 'TOO_MANY_MISMATCHES', limit: LIMITS.mismatches };
  if (error instanceof ValuesDoNotFit) return { code: 'VALUES_DO_NOT_FIT' };
  throw error;
}

function kindOf(value: Json): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  return Array.isArray(value) ? 'list' : 'context';
}

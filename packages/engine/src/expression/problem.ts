import type { Bilingual } from '@sopflow/model';
import { textOf } from './problemText.ts';

/** What looks like the habit behind a text that is not FEEL, so that the remedy can name the right form. */
export type SyntaxHint = 'fullWidth' | 'javascript' | 'singleQuotes' | 'elseMissing' | 'none';

/** Whether data was read (the scope) or written (the result). */
export type DataSide = 'scope' | 'result';

/** Everything that can be wrong with an expression. Those up to `AMBIGUOUS_NAME` are found when a document is saved. */
export type ExpressionFinding =
  | { readonly code: 'TOO_LONG'; readonly length: number; readonly limit: number }
  | { readonly code: 'TOO_MANY_PARTS'; readonly limit: number }
  | { readonly code: 'TOO_DEEP'; readonly limit: number }
  | { readonly code: 'SYNTAX'; readonly hint: SyntaxHint }
  /** A construct of FEEL that is not on the allow-list; `construct` is its name in the grammar. */
  | { readonly code: 'CONSTRUCT_NOT_ALLOWED'; readonly construct: string }
  | { readonly code: 'FUNCTION_NOT_ALLOWED'; readonly name: string }
  /** `now()` and `today()` would read the clock of the machine. */
  | { readonly code: 'CLOCK_NOT_ALLOWED'; readonly name: string }
  | { readonly code: 'NAME_NOT_ALLOWED'; readonly name: string }
  | { readonly code: 'UNKNOWN_NAME'; readonly name: string; readonly known: readonly string[] }
  /** `1e3`, which feelin silently reads as 1. */
  | { readonly code: 'NUMBER_FORM'; readonly text: string }
  /** `date("2026-02-30")` */
  | { readonly code: 'DATE_NOT_VALID'; readonly text: string }
  | { readonly code: 'RANGE_NOT_LITERAL' }
  /** `[1..5]` or `> 5` anywhere but on the right of `in`. */
  | { readonly code: 'TEST_OUTSIDE_IN' }
  /** `x in [1,2] and y`, which feelin reads as `x in ([1,2] and y)`. */
  | { readonly code: 'IN_NEEDS_PARENTHESES' }
  /** `not a` is read as a name of two words. */
  | { readonly code: 'NOT_NEEDS_PARENTHESES'; readonly name: string }
  | { readonly code: 'FILTER_NOT_ALLOWED' }
  | { readonly code: 'QUANTIFIER_NOT_BOUNDED' }
  | { readonly code: 'STRING_OF_STRING' }
  | { readonly code: 'CONTEXT_TOO_LARGE'; readonly limit: number }
  /** A context entry that uses an earlier one can double its size with every entry. */
  | { readonly code: 'CONTEXT_REFERS_TO_ITSELF'; readonly name: string }
  /** A name used both as a value and as a function. */
  | { readonly code: 'AMBIGUOUS_NAME'; readonly name: string }
  /** Found when an expression is evaluated. `where` is a path into the data. */
  | { readonly code: 'DATA_NOT_JSON'; readonly side: DataSide; readonly where: string }
  | { readonly code: 'DATA_TOO_LARGE'; readonly side: DataSide; readonly where: string }
  | { readonly code: 'TOO_MANY_MISMATCHES'; readonly limit: number }
  | { readonly code: 'VALUES_DO_NOT_FIT' }
  /** `missing`: the names that the expression reads and that the scope does not have. */
  | { readonly code: 'NOT_A_CONDITION'; readonly got: string; readonly missing: readonly string[] };

/** One finding in one expression: what, where (`from` inclusive, `to` exclusive, in UTF-16 units) and what to do about it. */
export type ExpressionProblem = ExpressionFinding & {
  readonly from: number;
  readonly to: number;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
};

/** Words a finding and gives it its place. */
export function problemAt(finding: ExpressionFinding, from: number, to: number): ExpressionProblem {
  return { ...finding, from, to, ...textOf(finding) };
}

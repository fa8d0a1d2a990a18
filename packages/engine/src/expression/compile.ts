import { evaluate, FeelFunction, type Warning } from 'feelin';
import { inspectExpression } from './check.ts';
import type { Iteration } from './judge.ts';
import { LIMITS } from './limits.ts';
import { type ExpressionProblem, problemAt } from './problem.ts';
import { ExpressionRefused } from './refused.ts';
import { childrenOf, parseBare, type SyntaxNode } from './syntax.ts';

/** A checked expression, parsed once. Made by `compileExpression`; evaluated with `evaluateExpression`. */
export interface Expression {
  readonly source: string;
  /** Names of the scope that it reads; nothing else of the scope is looked at. */
  readonly names: readonly string[];
  /** What `some`/`every` in it cost for each item; null where there is none. */
  readonly iteration: Iteration | null;
  /** Runs it over the values of `names`, in their order. @throws TooManyMismatches, ValuesDoNotFit */
  readonly run: (values: readonly unknown[]) => unknown;
}

/** Thrown within an evaluation when the data does not fit it in more than `LIMITS.mismatches` places. */
export class TooManyMismatches extends Error {}

/**
 * Thrown within an evaluation when feelin throws: for what it cannot compare or calculate with. Its errors are plain ones whose texts quote
 * data, so they are not passed on.
 */
export class ValuesDoNotFit extends Error {}

export type Compiled =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly error: ExpressionRefused };

/** Sources in order of last use; the value is a function of the key alone, so that keeping it changes nothing but time. */
const compiled = new Map<string, Compiled>();

/**
 * Compiles an expression, or finds it among those compiled before.
 *
 * @throws ExpressionRefused with the problems that `checkExpression` finds.
 */
export function compileExpression(source: string): Expression {
  const result = compileOrRefuse(source);
  if (!result.ok) throw result.error;
  return result.expression;
}

/** As `compileExpression`, with the refusal as a value. */
export function compileOrRefuse(source: string): Compiled {
  const kept = compiled.get(source);
  if (kept !== undefined) {
    compiled.delete(source);
    compiled.set(source, kept);
    return kept;
  }
  const result = compile(source);
  // a source beyond the limit is refused at once, and must not fill the memory
  if (source.length > LIMITS.sourceCharacters) return result;
  compiled.set(source, result);
  if (compiled.size > LIMITS.compiled) {
    for (const oldest of compiled.keys()) {
      compiled.delete(oldest);
      break;
    }
  }
  return result;
}

function compile(source: string): Compiled {
  const inspected = inspectExpression(source);
  const [first, ...others] = inspected.problems;
  if (first !== undefined) return refuse(first, ...others);

  const names = [...inspected.names.keys()];
  const run = inspected.top === null ? null : toFunction(source, inspected.top, names);
  if (run === null) return refuse(problemAt({ code: 'SYNTAX', hint: 'none' }, 0, source.length));
  return { ok: true, expression: { source, names, iteration: inspected.iteration, run } };
}

function refuse(...problems: [ExpressionProblem, ...ExpressionProblem[]]): Compiled {
  return { ok: false, error: new ExpressionRefused(problems) };
}

/**
 * feelin parses on every call of `evaluate`. It does so once for a FEEL function definition, whose value is a closure: the
 * expression is made the body of one, the names it reads its parameters. A name that is missing is then null and can never fall
 * back to a function of feelin, and nothing of the scope but its parameters is in reach. Null when the body did not parse to the tree
 * that was checked.
 */
function toFunction(source: string, checked: SyntaxNode, names: readonly string[]): Expression['run'] | null {
  const prefix = `function(${names.join(', ')}) (`;
  // the line break ends a comment at the end of the source
  const definition = `${prefix}${source}\n)`;
  if (shapeOf(childrenOf(checked), 0) !== shapeOfBody(definition, prefix.length)) return null;

  const { value, warnings } = evaluate(definition, {});
  if (!(value instanceof FeelFunction)) return null;
  const budget = limitWarnings(warnings);
  return (values) => {
    budget.reset();
    try {
      const result: unknown = value.invoke(values);
      return result;
    } catch (error) {
      if (error instanceof TooManyMismatches) throw error;
      throw new ValuesDoNotFit();
    }
  };
}

/** The nodes of the body of a function definition, with their places in the source. */
function shapeOfBody(definition: string, offset: number): string | null {
  const top = parseBare(definition)?.topNode;
  const brackets =
    top?.getChild('FunctionDefinition')?.getChild('FunctionBody')?.getChild('ParenthesizedExpression') ??
    null;
  return brackets === null ? null : shapeOf(childrenOf(brackets).slice(1, -1), offset);
}

/** Nodes, each with its place, as one text. */
function shapeOf(nodes: readonly SyntaxNode[], offset: number): string {
  const shape: string[] = [];
  for (const node of nodes) {
    node.cursor().iterate(({ name, from, to }) => {
      shape.push(`${name} ${from - offset} ${to - offset}`);
    });
  }
  return shape.join('\n');
}

/**
 * feelin keeps a warning for each value that does not fit, for as long as the closure lives, in the array that it also returns.
 * Counting instead of keeping them bounds memory and time.
 */
function limitWarnings(warnings: Warning[]): { reset: () => void } {
  let count = 0;
  Object.defineProperty(warnings, 'push', {
    value: () => {
      count += 1;
      if (count > LIMITS.mismatches) throw new TooManyMismatches();
      return count;
    },
  });
  return {
    reset: () => {
      count = 0;
    },
  };
}

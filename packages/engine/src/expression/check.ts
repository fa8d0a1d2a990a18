import { judge, type Judgement } from './judge.ts';
import { LIMITS } from './limits.ts';
import { type ExpressionProblem, problemAt } from './problem.ts';
import { parseSource } from './syntax.ts';

/**
 * Checks a FEEL expression against the allow-list, without evaluating it. Empty when it may be saved.
 *
 * @param known Names that the place offers (top level only: `data`, `start`, a step). Without it, names are not checked.
 */
export function checkExpression(source: string, known?: readonly string[]): ExpressionProblem[] {
  const inspected = inspectExpression(source);
  if (known === undefined) return [...inspected.problems];
  const unknown: ExpressionProblem[] = [];
  for (const [name, node] of inspected.names) {
    if (!known.includes(name))
      unknown.push(problemAt({ code: 'UNKNOWN_NAME', name, known }, node.from, node.to));
  }
  return [...inspected.problems, ...unknown].toSorted((a, b) => a.from - b.from).slice(0, LIMITS.problems);
}

/** Parses and judges a source. */
export function inspectExpression(source: string): Judgement {
  const parsed = parseSource(source);
  if (!parsed.ok) return { problems: [parsed.problem], names: new Map(), iteration: null, top: null };
  return judge(parsed.tree.topNode, source);
}

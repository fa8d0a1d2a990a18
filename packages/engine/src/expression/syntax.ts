import { parseExpression } from 'feelin';
import { LIMITS } from './limits.ts';
import { type ExpressionFinding, type ExpressionProblem, problemAt, type SyntaxHint } from './problem.ts';

type SyntaxTree = ReturnType<typeof parseExpression>;
export type SyntaxNode = SyntaxTree['topNode'];

export type Parsed =
  | { readonly ok: true; readonly tree: SyntaxTree }
  | { readonly ok: false; readonly problem: ExpressionProblem };

/**
 * Parses without any context, so that the tree depends on the source alone: feelin would otherwise let names in the data
 * (`a-b`) change what an expression means after it was checked. Bounded: source, nodes and depth.
 */
export function parseSource(source: string): Parsed {
  const refuse = (finding: ExpressionFinding, from = 0, to = source.length): Parsed => ({
    ok: false,
    problem: problemAt(finding, from, to),
  });

  if (source.length > LIMITS.sourceCharacters) {
    return refuse({ code: 'TOO_LONG', length: source.length, limit: LIMITS.sourceCharacters });
  }
  const tree = parseBare(source);
  // lezer overflows the stack on some inputs of a thousand brackets; anything else it accepts and marks
  if (tree === null) return refuse({ code: 'TOO_DEEP', limit: LIMITS.depth });

  const shape = measure(tree);
  if (shape.depth > LIMITS.depth) return refuse({ code: 'TOO_DEEP', limit: LIMITS.depth });
  if (shape.parts > LIMITS.parts) return refuse({ code: 'TOO_MANY_PARTS', limit: LIMITS.parts });
  if (shape.error !== null) {
    return refuse({ code: 'SYNTAX', hint: hintFor(source) }, shape.error.from, shape.error.to);
  }
  return { ok: true, tree };
}

/** The tree of a source, or null where the parser gave up. */
export function parseBare(source: string): SyntaxTree | null {
  try {
    return parseExpression(source, {}, undefined);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Children in order, without comments. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name !== 'LineComment' && child.name !== 'BlockComment') children.push(child);
  }
  return children;
}

interface Shape {
  readonly parts: number;
  readonly depth: number;
  readonly error: { readonly from: number; readonly to: number } | null;
}

function measure(tree: SyntaxTree): Shape {
  let parts = 0;
  let depth = 0;
  let deepest = 0;
  let error: Shape['error'] = null;
  tree.iterate({
    enter(node) {
      parts += 1;
      depth += 1;
      deepest = Math.max(deepest, depth);
      if (node.type.isError && error === null) error = { from: node.from, to: node.to };
    },
    leave() {
      depth -= 1;
    },
  });
  return { parts, depth: deepest, error };
}

/** Signs that Chinese input methods type for the plain ones. */
export const FULL_WIDTH_SIGNS = /[！-／：-＠［-｀｛-～、。，“”‘’《》【】]/u;

function hintFor(source: string): SyntaxHint {
  const outsideTexts = source.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  if (FULL_WIDTH_SIGNS.test(outsideTexts)) return 'fullWidth';
  if (/&&|\|\||==|!(?!=)|\?/.test(outsideTexts)) return 'javascript';
  if (outsideTexts.includes("'")) return 'singleQuotes';
  if (/\bif\b/.test(outsideTexts) && !/\belse\b/.test(outsideTexts)) return 'elseMissing';
  return 'none';
}

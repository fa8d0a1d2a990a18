import { FORBIDDEN_NAMES } from './allowList.ts';
import type { ExpressionFinding } from './problem.ts';
import { FULL_WIDTH_SIGNS, type SyntaxNode } from './syntax.ts';

/** The text of a name node as feelin looks it up: its words, one space between them. */
export function nameOf(node: SyntaxNode, source: string): string {
  return source.slice(node.from, node.to).replace(/\s+/gu, ' ').trim();
}

/** What is wrong with a name as such, wherever it stands; null when nothing is. */
export function judgeName(name: string): ExpressionFinding | null {
  const words = name.split(' ');
  if (words.some((word) => FORBIDDEN_NAMES.has(word))) return { code: 'NAME_NOT_ALLOWED', name };
  // feelin takes ＞ and （ for letters: 总预算＞5 would silently be a name
  if (FULL_WIDTH_SIGNS.test(name)) return { code: 'SYNTAX', hint: 'fullWidth' };
  if (!words.every((word) => /^[\p{L}\p{N}_]+$/u.test(word))) return { code: 'NAME_NOT_ALLOWED', name };
  // feelin reads `not a` and `a not in […]` as names of two words
  if (words.length > 1 && words.includes('not')) return { code: 'NOT_NEEDS_PARENTHESES', name };
  return null;
}

import { evaluate } from 'feelin';
import { ALLOWED_FUNCTIONS, ALLOWED_NODES } from './allowList.ts';
import { LIMITS } from './limits.ts';
import { judgeName, nameOf } from './nameRules.ts';
import { type ExpressionFinding, type ExpressionProblem, problemAt } from './problem.ts';
import { childrenOf, type SyntaxNode } from './syntax.ts';

/** What a tree was found to be: its problems, and what the evaluation must know about it. */
export interface Judgement {
  readonly problems: readonly ExpressionProblem[];
  /** Names the expression reads from its scope, in order of appearance, with the place of the first use. */
  readonly names: ReadonlyMap<string, SyntaxNode>;
  readonly iteration: Iteration | null;
  /** The tree that was judged; null where there is none. */
  readonly top: SyntaxNode | null;
}

/** The `some`/`every` conditions of an expression, taken together. */
export interface Iteration {
  /** Nodes that are evaluated once for each item. */
  readonly nodes: number;
  /** Names of the lists gone through. */
  readonly lists: readonly string[];
  /** Names of the scope that are read for each item. */
  readonly readPerItem: readonly string[];
}

/** What is known at one place of the tree. */
interface Place {
  /** Names bound by `some`/`every` around this place. */
  readonly bound: ReadonlySet<string>;
  /** Keys of entries that stand before this place in the contexts around it. */
  readonly earlierKeys: ReadonlySet<string>;
  readonly iterated: boolean;
  /** Within the argument of `string(…)`. */
  readonly stringified: boolean;
}

/** Walks a tree without syntax errors and judges every node against the allow-list. The depth was bounded before. */
export function judge(top: SyntaxNode, source: string): Judgement {
  const walk = new Walk(source);
  walk.visit(top, { bound: new Set(), earlierKeys: new Set(), iterated: false, stringified: false });
  return walk.judgement(top);
}

/** Constructs that `in` swallows up to the end: `x in [1,2] and y` is read as `x in ([1,2] and y)`. */
const SWALLOWED_BY_IN = new Set([
  'Conjunction',
  'Disjunction',
  'Comparison',
  'IfExpression',
  'QuantifiedExpression',
]);

class Walk {
  readonly #source: string;
  readonly #problems: ExpressionProblem[] = [];
  readonly #names = new Map<string, SyntaxNode>();
  readonly #functions = new Map<string, SyntaxNode>();
  readonly #lists = new Set<string>();
  readonly #readPerItem = new Set<string>();
  #iteratedNodes = 0;

  constructor(source: string) {
    this.#source = source;
  }

  judgement(top: SyntaxNode): Judgement {
    for (const [name, node] of this.#functions) {
      if (this.#names.has(name)) this.#refuse(node, { code: 'AMBIGUOUS_NAME', name });
    }
    const iteration = {
      nodes: this.#iteratedNodes,
      lists: [...this.#lists],
      readPerItem: [...this.#readPerItem],
    };
    return {
      problems: this.#problems.toSorted((a, b) => a.from - b.from).slice(0, LIMITS.problems),
      names: this.#names,
      iteration: this.#iteratedNodes === 0 ? null : iteration,
      top,
    };
  }

  visit(node: SyntaxNode, place: Place): void {
    if (place.iterated) this.#iteratedNodes += 1;
    if (!ALLOWED_NODES.has(node.name))
      return this.#refuse(node, { code: 'CONSTRUCT_NOT_ALLOWED', construct: node.name });
    switch (node.name) {
      case 'VariableName':
        return this.#name(node, place);
      case 'PathName':
        return this.#checkName(node);
      case 'NumericLiteral':
        return this.#number(node);
      case 'Interval':
        return this.#interval(node);
      case 'PositiveUnaryTest':
      case 'SimplePositiveUnaryTest':
        return this.#test(node, place);
      case 'FilterExpression':
        return this.#filter(node, place);
      case 'FunctionInvocation':
        return this.#call(node, place);
      case 'DateTimeLiteral':
        if (isLiteral(node) && !isDate(this.#text(node)))
          this.#refuse(node, { code: 'DATE_NOT_VALID', text: this.#text(node) });
        for (const child of childrenOf(node)) this.visit(child, place);
        return;
      case 'DateTimeConstructor':
        // its words are keywords of the grammar; which ones there are is fixed
        return;
      case 'Context':
        return this.#context(node, place);
      case 'QuantifiedExpression':
        return this.#quantifier(node, place);
      default:
        for (const child of childrenOf(node)) this.visit(child, place);
    }
  }

  #refuse(node: SyntaxNode, finding: ExpressionFinding): void {
    this.#problems.push(problemAt(finding, node.from, node.to));
  }

  #text(node: SyntaxNode): string {
    return this.#source.slice(node.from, node.to);
  }

  #checkName(node: SyntaxNode): void {
    const finding = judgeName(nameOf(node, this.#source));
    if (finding !== null) this.#refuse(node, finding);
  }

  #name(node: SyntaxNode, place: Place): void {
    const name = nameOf(node, this.#source);
    const finding = judgeName(name);
    if (finding !== null) return this.#refuse(node, finding);
    if (place.earlierKeys.has(name)) return this.#refuse(node, { code: 'CONTEXT_REFERS_TO_ITSELF', name });
    if (place.bound.has(name)) return;
    if (!this.#names.has(name)) this.#names.set(name, node);
    if (place.iterated) this.#readPerItem.add(name);
  }

  #number(node: SyntaxNode): void {
    const text = this.#text(node);
    if (!/^-?\s*(?:\d+(?:\.\d+)?|\.\d+)$/u.test(text)) this.#refuse(node, { code: 'NUMBER_FORM', text });
  }

  #interval(node: SyntaxNode): void {
    const ends = childrenOf(node).filter((child) => !['[', ']', '(', ')', '..'].includes(child.name));
    if (!ends.every(isLiteral)) return this.#refuse(node, { code: 'RANGE_NOT_LITERAL' });
    for (const end of ends) this.visit(end, NOWHERE);
  }

  #test(node: SyntaxNode, place: Place): void {
    if (node.name === 'SimplePositiveUnaryTest' && !standsAfterIn(node)) {
      // `a == 1` arrives here as a = (= 1)
      const doubled = this.#text(node).startsWith('=') && this.#source[node.from - 1] === '=';
      return this.#refuse(
        node,
        doubled ? { code: 'SYNTAX', hint: 'javascript' } : { code: 'TEST_OUTSIDE_IN' },
      );
    }
    for (const child of childrenOf(node)) {
      if (SWALLOWED_BY_IN.has(child.name)) return this.#refuse(node, { code: 'IN_NEEDS_PARENTHESES' });
      this.visit(child, place);
    }
  }

  #filter(node: SyntaxNode, place: Place): void {
    const [list, , position] = childrenOf(node);
    if (list === undefined || position?.name !== 'NumericLiteral')
      return this.#refuse(node, { code: 'FILTER_NOT_ALLOWED' });
    this.visit(list, place);
    this.visit(position, place);
  }

  #call(node: SyntaxNode, place: Place): void {
    const [target, ...rest] = childrenOf(node);
    if (target?.name !== 'VariableName' && target?.name !== 'SpecialFunctionName') {
      return this.#refuse(node, { code: 'CONSTRUCT_NOT_ALLOWED', construct: 'computed call' });
    }
    const name = nameOf(target, this.#source);
    if (name === 'now' || name === 'today') return this.#refuse(node, { code: 'CLOCK_NOT_ALLOWED', name });
    if (!ALLOWED_FUNCTIONS.has(name)) return this.#refuse(target, { code: 'FUNCTION_NOT_ALLOWED', name });
    // a value of this name would stand before the function
    if (place.bound.has(name) || place.earlierKeys.has(name))
      return this.#refuse(target, { code: 'AMBIGUOUS_NAME', name });
    // each level escapes the quotes of the one below, which doubles them
    if (name === 'string' && place.stringified) return this.#refuse(node, { code: 'STRING_OF_STRING' });
    this.#functions.set(name, target);
    for (const child of rest) this.visit(child, name === 'string' ? { ...place, stringified: true } : place);
  }

  #context(node: SyntaxNode, place: Place): void {
    const entries = childrenOf(node).filter((child) => child.name === 'ContextEntry');
    if (entries.length > LIMITS.contextEntries)
      this.#refuse(node, { code: 'CONTEXT_TOO_LARGE', limit: LIMITS.contextEntries });
    const earlierKeys = new Set(place.earlierKeys);
    for (const entry of entries) {
      const [key, value] = childrenOf(entry);
      if (key?.name !== 'Key' || value === undefined) {
        this.#refuse(entry, { code: 'CONSTRUCT_NOT_ALLOWED', construct: entry.name });
        continue;
      }
      const name = this.#text(key).replace(/^"|"$/gu, '').replace(/\s+/gu, ' ');
      const finding = judgeName(name);
      if (finding !== null) this.#refuse(key, finding);
      this.visit(value, { ...place, earlierKeys });
      earlierKeys.add(name);
    }
  }

  #quantifier(node: SyntaxNode, place: Place): void {
    const [, iterations, , condition] = childrenOf(node);
    const iterators = iterations === undefined ? [] : childrenOf(iterations);
    const [variable, , source] = iterators[0] === undefined ? [] : childrenOf(iterators[0]);
    const lists = source === undefined ? [] : childrenOf(source);
    const list = lists[0];
    if (
      iterators.length !== 1 ||
      lists.length !== 1 ||
      list === undefined ||
      variable === undefined ||
      condition === undefined
    ) {
      return this.#refuse(node, { code: 'QUANTIFIER_NOT_BOUNDED' });
    }
    const root = rootOfPath(list);
    const isDataOrFixed =
      root !== null || (list.name === 'List' && childrenOf(list).slice(1, -1).every(isLiteral));
    if (place.iterated || !isDataOrFixed) return this.#refuse(node, { code: 'QUANTIFIER_NOT_BOUNDED' });
    if (root !== null) this.#lists.add(nameOf(root, this.#source));
    this.#checkName(variable);
    this.visit(list, place);
    this.visit(condition, {
      ...place,
      bound: new Set([...place.bound, nameOf(variable, this.#source)]),
      iterated: true,
    });
  }
}

const NOWHERE: Place = { bound: new Set(), earlierKeys: new Set(), iterated: false, stringified: false };

/** Numbers, texts, yes/no, null, and dates written out. */
function isLiteral(node: SyntaxNode): boolean {
  if (node.name !== 'DateTimeLiteral')
    return ['NumericLiteral', 'StringLiteral', 'BooleanLiteral', 'null'].includes(node.name);
  const parts = childrenOf(node).flatMap((child) =>
    child.name === 'PositionalParameters' ? childrenOf(child) : [child],
  );
  return parts.every((part) =>
    ['AtLiteral', 'DateTimeConstructor', '(', ')', 'StringLiteral', 'NumericLiteral'].includes(part.name),
  );
}

/** Whether a date, time or duration that is written out exists: feelin throws for some that do not, and takes others for null. */
function isDate(literal: string): boolean {
  try {
    return evaluate(literal).value !== null;
  } catch {
    return false;
  }
}

/** Whether a range or comparison without a left side is what `in` tests against, parentheses or not. */
function standsAfterIn(node: SyntaxNode): boolean {
  let parent = node.parent;
  while (parent?.name === 'ParenthesizedExpression') parent = parent.parent;
  return parent?.name === 'PositiveUnaryTest';
}

/** The name that a path such as `data.lines` begins with; null for anything else. */
function rootOfPath(node: SyntaxNode): SyntaxNode | null {
  let current: SyntaxNode | null = node;
  while (current?.name === 'PathExpression') current = current.firstChild;
  return current?.name === 'VariableName' ? current : null;
}

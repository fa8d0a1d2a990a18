/**
 * What an expression and the data it reads may cost. FEEL itself has no bounds; these make the work of one evaluation
 * at most (parts of the expression) × (size of the values it names), which a guard can afford.
 */
export const LIMITS = {
  /** Characters of the source. */
  sourceCharacters: 2_000,
  /** Nodes of the syntax tree. */
  parts: 400,
  /** Levels of the syntax tree. */
  depth: 32,
  /** Entries of one context literal. */
  contextEntries: 20,
  /** Problems reported for one expression. */
  problems: 20,
  /** Values (scalars, lists, contexts) below the names that an expression reads, and in its result. */
  values: 20_000,
  /** Characters (texts and keys) below the names that an expression reads, and in its result. */
  characters: 200_000,
  /** Levels of lists and contexts within data. */
  dataDepth: 32,
  /** Values of one list or context that `some`/`every` reads. */
  iteratedValues: 5_000,
  /** For `some`/`every`: (nodes of the condition) × (iterated values) × (size of other values the condition reads). */
  iterationWork: 10_000_000,
  /** Operations on values that do not fit (text − text, a field that is missing), of one evaluation. */
  mismatches: 1_000,
  /** Substitution patterns ($', $` and $&) in texts: feelin expands them while it words a warning. */
  substitutions: 100,
  /** Compiled expressions kept. */
  compiled: 2_000,
} as const;

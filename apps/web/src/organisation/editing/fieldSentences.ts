import type { FieldProblem, Locale } from '@sopflow/model';

/** Sentences by the dotted path of their field. */
export type FieldSentences = Readonly<Record<string, string>>;

/**
 * What is wrong with a form while it is filled in, by field. What is only not there yet is held back until somebody wants to save.
 *
 * @param asked whether somebody wanted to save.
 */
export function fieldSentences(
  problems: readonly FieldProblem[],
  asked: boolean,
  locale: Locale,
): FieldSentences {
  const shown = problems.filter((problem) => asked || !isMissing(problem));
  // The first thing said about a field stands; reversed, because the last entry of a record wins.
  return Object.fromEntries(
    shown
      .toReversed()
      .map(({ pointer, message }) => [pointer.slice(1).replaceAll('/', '.'), message[locale]]),
  );
}

/** The sentence about a field, or about a part of it that has no place of its own on the screen. */
export function sentenceAt(sentences: FieldSentences, path: string): string | undefined {
  return (
    sentences[path] ?? Object.entries(sentences).find(([candidate]) => candidate.startsWith(`${path}.`))?.[1]
  );
}

/** Properties for a Mantine input: its error, or nothing. */
export function errorOf(sentences: FieldSentences, path: string): { readonly error?: string } {
  const error = sentenceAt(sentences, path);
  return error === undefined ? {} : { error };
}

/** Nothing was typed or chosen yet; names say so by a rule of their own. */
function isMissing({ code, pointer }: FieldProblem): boolean {
  return code === 'too_small' || code === 'missing' || pointer === '/name' || pointer === '/key';
}

import { ProblemError } from '@sopflow/contract';
import type { Locale } from '@sopflow/model';
import type { TFunction } from 'i18next';
import { statusOf } from '../data/problem.ts';
import { joinSentences } from './prose/joinSentences.ts';

/**
 * The sentence for a failure: the API's own sentence and remedy where it gave them, otherwise one that the status stands for. Never a
 * technical text.
 */
export function failureSentence(error: unknown, t: TFunction<'surface'>, locale: Locale): string {
  const problem = error instanceof ProblemError ? error.problem : undefined;
  // A fault of the server has no remedy in the reader's hands; its number is what helps.
  if (problem !== undefined && problem.status < 500) {
    return joinSentences([problem.text[locale], problem.remedy[locale]], locale);
  }
  const status = statusOf(error);
  if (status === undefined) return t('failed.unknown');
  if (problem?.reference !== undefined) return t('failed.server', { reference: problem.reference });
  return problem === undefined ? t('failed.offline') : t('failed.serverPlain');
}

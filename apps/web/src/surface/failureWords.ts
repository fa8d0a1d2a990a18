import type { Locale } from '@sopflow/model';
import type { TFunction } from 'i18next';
import { RequestFailed } from '../data/problem.ts';

/**
 * The sentence for a failure: the API's own sentence and remedy where it gave them, otherwise one that the status stands for. Never a
 * technical text.
 */
export function failureSentence(error: unknown, t: TFunction<'surface'>, locale: Locale): string {
  if (!(error instanceof RequestFailed)) return t('failed.unknown');
  const { text, remedy, reference } = error.problem;
  // A fault of the server has no remedy in the reader's hands; its number is what helps.
  if (text !== undefined && error.status < 500) {
    return [text[locale], remedy?.[locale]]
      .filter((part) => part !== undefined)
      .join(locale === 'zh' ? '' : ' ');
  }
  switch (error.status) {
    case 0:
      return t('failed.offline');
    case 401:
      return t('failed.signedOut');
    case 403:
      return t('failed.forbidden');
    case 404:
      return t('failed.missing');
    case 409:
      return t('failed.conflict');
    case 429:
      return t('failed.tooMany');
    default:
      if (error.status < 500) return t('failed.unknown');
      return reference === undefined ? t('failed.serverPlain') : t('failed.server', { reference });
  }
}

import type { TFunction } from 'i18next';

/**
 * Why somebody was given a task, where that is not what the document says in so many words: a stand-in, a deputy, the last resort, a
 * transfer with its reason. The engine writes it as `code` or `code:detail`.
 */
export function whyWords(
  why: string,
  t: TFunction<'runs'>,
  nameOf: (personId: string) => string,
): string | undefined {
  const [code = '', ...rest] = why.split(':');
  const detail = rest.join(':').trim();
  switch (code) {
    case 'standIn':
      return t('why.standIn', { name: nameOf(detail) });
    case 'deputyOf':
      return t('why.deputy');
    case 'fallback':
      return t('why.fallback');
    case 'nobody':
      return t('why.nobody');
    case 'reassigned':
      return detail === '' ? undefined : detail;
    default:
      return undefined;
  }
}

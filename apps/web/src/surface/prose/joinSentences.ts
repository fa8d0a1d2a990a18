import type { Locale } from '@sopflow/model';

/** Sentences one after the other: English puts a space between them, Chinese nothing. Those that are missing are left out. */
export function joinSentences(sentences: readonly (string | false | undefined)[], locale: Locale): string {
  return sentences
    .filter((sentence) => sentence !== undefined && sentence !== false && sentence !== '')
    .join(locale === 'zh' ? '' : ' ');
}

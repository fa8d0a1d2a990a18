import type { Locale, LocalizedText } from '@sopflow/model';

/** A text with one of its languages changed. A language without text has none at all: an empty one would win over the other. */
export function withText(value: LocalizedText, language: Locale, text: string): LocalizedText {
  const { [language]: _before, ...other } = value;
  return text === '' ? other : { ...other, [language]: text };
}

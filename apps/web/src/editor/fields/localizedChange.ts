import { isStarterName, type Locale, type LocalizedText } from '@sopflow/model';

/**
 * The text after one of its languages was written, or emptied; undefined when nothing is left of it. A name that the product gave goes in
 * both languages at once when its author, writing in `own`, gives a better one: a translation of the old one would stand beside it.
 */
export function localizedChange(
  before: LocalizedText | undefined,
  written: Locale,
  text: string,
  own: Locale,
): LocalizedText | undefined {
  const replaced = before !== undefined && written === own && isStarterName(before);
  const after: LocalizedText = {
    ...(replaced ? {} : before),
    [written]: text.trim() === '' ? undefined : text,
  };
  const { zh, en } = after;
  if (zh === undefined && en === undefined) return undefined;
  return { ...(zh === undefined ? {} : { zh }), ...(en === undefined ? {} : { en }) };
}

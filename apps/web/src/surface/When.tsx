import { useLocale } from '../words/i18n.ts';
import { tagOf } from '../words/locale.ts';

/** A moment in the past, as exact as a reader of lists needs it. */
export function When({ at }: { readonly at: number }) {
  const tag = tagOf(useLocale());
  const text = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  return <time dateTime={new Date(at).toISOString()}>{text}</time>;
}

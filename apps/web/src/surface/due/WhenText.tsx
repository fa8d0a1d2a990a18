import { useNow } from '../../data/clock.ts';
import { useWords } from '../../words/i18n.ts';
import { exactWords, lengthWords } from './timeWords.ts';

export interface WhenTextProps {
  /** When it happened or will happen, in milliseconds since 1970. */
  readonly at: number;
  /** `ago` says how long it is, with the moment on hover; `exact` the moment; `full` both. */
  readonly look?: 'exact' | 'ago' | 'full';
}

/** A moment that is no deadline: when something was done, told or changed. Deadlines are a {@link DueText}. */
export function WhenText({ at, look = 'exact' }: WhenTextProps) {
  const { t, locale } = useWords('surface');
  const now = useNow();
  const exact = exactWords(at, now, t, locale);
  const span = lengthWords(Math.abs(now - at), t);
  const relative =
    span === '' ? t('due.justNow') : at > now ? t('due.later', { span }) : t('due.ago', { span });
  return (
    <time dateTime={new Date(at).toISOString()} title={look === 'ago' ? exact : relative}>
      {look === 'exact' ? exact : look === 'ago' ? relative : `${relative} · ${exact}`}
    </time>
  );
}

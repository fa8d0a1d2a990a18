import type { AlertSummary } from '@sopflow/contract';
import { useNow } from '../../data/clock.ts';
import { exactWords, lengthWords } from '../../surface/due/timeWords.ts';
import { useWords } from '../../words/i18n.ts';

/** What an alert does next by itself, in a few words: which level when, or why nothing more comes. */
export function NextStep({ alert }: { readonly alert: AlertSummary }) {
  const { t, locale } = useWords('duty');
  const surface = useWords('surface');
  const now = useNow();
  const { status, nextAt, level, levels } = alert;
  if (status === 'acknowledged') {
    const name = alert.acknowledgedByName;
    return <>{name === null ? t('next.acknowledged') : t('next.acknowledgedBy', { name })}</>;
  }
  if (status === 'resolved') return <>{t('next.none')}</>;
  if (nextAt === null) return <>{level >= levels ? t('next.last') : t('next.none')}</>;

  const span = lengthWords(Math.max(0, nextAt - now), surface.t);
  const key = span === '' ? 'next.now' : level >= levels ? 'next.again' : 'next.at';
  return (
    <time dateTime={new Date(nextAt).toISOString()} title={exactWords(nextAt, now, surface.t, locale)}>
      {t(key, { level: Math.min(level + 1, levels), span })}
    </time>
  );
}

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
  const last = level >= levels;
  if (nextAt === null) return <>{t(last ? 'next.last' : 'next.none')}</>;

  const span = lengthWords(Math.max(0, nextAt - now), surface.t);
  const words = { level: level + 1, span };
  return (
    <time dateTime={new Date(nextAt).toISOString()} title={exactWords(nextAt, now, surface.t, locale)}>
      {last
        ? t(span === '' ? 'next.againNow' : 'next.again', words)
        : t(span === '' ? 'next.now' : 'next.at', words)}
    </time>
  );
}

import type { AlertSummary } from '@sopflow/contract';
import { useEffect, useRef } from 'react';
import { announce } from '../../surface/LiveRegion.tsx';
import { joinSentences } from '../../surface/prose/joinSentences.ts';
import { useWords } from '../../words/i18n.ts';
import { alertNews } from './alertNews.ts';

/** Says new and climbing alerts aloud to those who do not see the strip change colour. */
export function useSayAlertNews(alerts: readonly AlertSummary[] | undefined): void {
  const { t, locale } = useWords('duty');
  const before = useRef<readonly AlertSummary[]>(undefined);
  useEffect(() => {
    if (alerts === undefined) return;
    const { came, climbedTo } = alertNews(before.current ?? alerts, alerts);
    before.current = alerts;
    const sentences = joinSentences(
      [
        came > 0 && t('console.came', { count: came }),
        climbedTo !== undefined && t('console.climbed', { level: climbedTo }),
      ],
      locale,
    );
    if (sentences !== '') announce(sentences, 'urgent');
  }, [alerts, t, locale]);
}

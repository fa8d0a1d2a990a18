import type { AlertCounts, AlertSummary } from '@sopflow/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/client.ts';
import { serverNow } from '../../data/clock.ts';
import { useSession } from '../../data/session.ts';
import { announceDone, announceFailed } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { alertCountsQuery, byUrgency, unresolvedQuery } from '../queries.ts';
import { lateThing } from './alertWords.ts';

/** What somebody on duty does to an alert. Acknowledging shows at once; the server's word follows. */
export function useAcknowledge() {
  const { t, locale } = useWords('duty');
  const queries = useQueryClient();
  const { person } = useSession();
  return useMutation({
    mutationFn: (alert: AlertSummary) => api.alerts.acknowledge({ params: { id: alert.id } }),
    onMutate: async (alert) => {
      await queries.cancelQueries({ queryKey: ['alerts'] });
      const taken = { id: person.id, name: person.name };
      queries.setQueryData(unresolvedQuery.queryKey, (before) =>
        before === undefined ? before : { ...before, items: withAcknowledged(before.items, alert.id, taken) },
      );
      queries.setQueryData(alertCountsQuery.queryKey, (before) =>
        alert.status === 'open' ? counted(before) : before,
      );
    },
    onSuccess: (_after, alert) =>
      announceDone({ message: t('acts.acknowledged', { name: lateThing(alert, t, locale) }) }),
    onError: (error, alert) =>
      announceFailed(t('acts.acknowledgeFailed', { name: lateThing(alert, t, locale) }), error),
    // Also after a refusal: somebody else may have been quicker.
    onSettled: () => queries.invalidateQueries({ queryKey: ['alerts'] }),
  });
}

function withAcknowledged(
  alerts: readonly AlertSummary[],
  id: string,
  by: { readonly id: string; readonly name: string },
): AlertSummary[] {
  return alerts
    .map((alert): AlertSummary =>
      alert.id === id
        ? {
            ...alert,
            status: 'acknowledged',
            acknowledgedById: by.id,
            acknowledgedByName: by.name,
            acknowledgedAt: serverNow(),
            nextAt: null,
          }
        : alert,
    )
    .toSorted(byUrgency);
}

function counted(counts: AlertCounts | undefined): AlertCounts | undefined {
  return counts && { ...counts, open: Math.max(0, counts.open - 1), acknowledged: counts.acknowledged + 1 };
}

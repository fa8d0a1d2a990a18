import type { AlertSummary } from '@sopflow/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/client.ts';
import { serverNow } from '../../data/clock.ts';
import { useSession } from '../../data/session.ts';
import { announceDone, announceFailed } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { alertCountsQuery, alertQuery, unresolvedQuery } from '../queries.ts';
import { alertName } from './alertWords.ts';
import { acknowledged, countedAcknowledged, withAcknowledged } from './inHand.ts';

/**
 * Takes an alert in hand. It shows at once on every screen; the server's word follows, also when somebody else was quicker: then it is
 * theirs, and the screen says whose.
 */
export function useAcknowledge() {
  const { t, locale } = useWords('duty');
  const queries = useQueryClient();
  const { person } = useSession();
  return useMutation({
    mutationFn: async ({ id }: AlertSummary) => {
      await api.alerts.acknowledge({ params: { id } });
      // Acknowledging what is acknowledged is no fault to the server: only the alert tells in whose hand it is.
      return (await api.alerts.get({ params: { id } })).alert;
    },
    onMutate: async (alert) => {
      await queries.cancelQueries({ queryKey: ['alerts'] });
      const inHand = { by: person, at: serverNow() };
      queries.setQueryData(
        unresolvedQuery.queryKey,
        (before) => before && { ...before, items: withAcknowledged(before.items, alert.id, inHand) },
      );
      queries.setQueryData(
        alertQuery(alert.id).queryKey,
        (before) =>
          before && {
            ...before,
            alert: acknowledged(before.alert, inHand),
            next: null,
            allowed: before.allowed.filter((act) => act !== 'acknowledge'),
          },
      );
      if (alert.status === 'open')
        queries.setQueryData(alertCountsQuery.queryKey, (before) => before && countedAcknowledged(before));
    },
    onSuccess: (after, alert) => {
      const name = alertName(alert, t, locale);
      const { acknowledgedById: holder, acknowledgedByName: holderName } = after;
      announceDone({
        message:
          holder === person.id || holderName === null
            ? t('acts.acknowledged', { name })
            : t('acts.acknowledgedByOther', { name, holder: holderName }),
      });
    },
    onError: (error, alert) =>
      announceFailed(t('acts.acknowledgeFailed', { name: alertName(alert, t, locale) }), error),
    // Also after a refusal: what the screen showed in advance must not stay.
    onSettled: () => queries.invalidateQueries({ queryKey: ['alerts'] }),
  });
}

import type { QuarantinedEffect } from '@sopflow/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/client.ts';
import { announceDone, announceFailed } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';

/** What can be done with one effect, and how to call it. Whatever comes of it, the list is read again: somebody else may have been quicker. */
export function useQuarantineActs({ id, kind, target }: QuarantinedEffect) {
  const { t } = useWords('duty');
  const queries = useQueryClient();
  const name = [t(`quarantine.kinds.${kind}`), target ?? []].flat().join(' · ');
  const renew = () => queries.invalidateQueries({ queryKey: ['alerts', 'quarantine'] });

  const retry = useMutation({
    mutationFn: () => api.quarantine.retry({ params: { id } }),
    onSuccess: () => announceDone({ message: t('quarantine.retried', { name }) }),
    onError: (error) => announceFailed(t('quarantine.retryFailed', { name }), error),
    onSettled: renew,
  });
  const discard = async () => {
    await api.quarantine.discard({ params: { id } });
    announceDone({ message: t('quarantine.discarded', { name }) });
    await renew();
  };
  return { name, retry, discard };
}

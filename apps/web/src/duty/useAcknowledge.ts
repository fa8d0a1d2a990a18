import { useQueryClient } from '@tanstack/react-query';
import { api } from '../data/client.ts';
import { announceDone, announceFailed } from '../surface/toasts.tsx';
import { useWords } from '../words/i18n.ts';

/** Acknowledges an alert and says so. */
export function useAcknowledge(): (alertId: string, name: string) => Promise<void> {
  const { t } = useWords('duty');
  const queries = useQueryClient();
  return async (alertId, name) => {
    try {
      await api.alerts.acknowledge({ params: { id: alertId } });
      announceDone({ message: t('alerts.acknowledged', { name }) });
      await queries.invalidateQueries({ queryKey: ['alerts'] });
    } catch (error) {
      announceFailed(t('alerts.failed'), error);
    }
  };
}

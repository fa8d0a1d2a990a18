import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/client.ts';
import { sessionQuery, useSession } from '../../data/session.ts';
import { announceDone, announceFailed } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';

/** Changes the zone in which mails tell me the time; null: the organisation's. */
export function useChangeZone(): (zone: string | null) => Promise<void> {
  const { t } = useWords('shell');
  const queries = useQueryClient();
  const before = useSession().person.timeZone;
  const put = async (timeZone: string | null): Promise<void> => {
    queries.setQueryData(sessionQuery.queryKey, await api.access.updateMe({ body: { timeZone } }));
  };
  return async (zone) => {
    try {
      await put(zone);
      announceDone({ message: t('me.zoneSaved'), undo: () => put(before) });
    } catch (error) {
      announceFailed(t('me.zoneFailed'), error);
    }
  };
}

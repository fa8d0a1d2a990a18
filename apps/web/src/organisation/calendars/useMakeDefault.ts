import { type Calendar, inLocale } from '@sopflow/model';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/client.ts';
import { announceDone, announceFailed } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import { settingsQuery } from '../queries.ts';

/** Makes a calendar the one that counts where nothing names another; the one before can be put back from the toast. */
export function useMakeDefault({ key, name }: Calendar) {
  const { t, locale } = useWords('organisation');
  const queries = useQueryClient();
  const put = async (defaultCalendar: string) => {
    await api.organisation.update({ body: { defaultCalendar } });
    await queries.invalidateQueries({ queryKey: settingsQuery.queryKey });
  };
  return useMutation({
    mutationFn: (_before: string) => put(key),
    onSuccess: (_after, before) =>
      announceDone({
        message: t('calendars.madeDefault', { name: inLocale(name, locale) }),
        undo: () => put(before),
      }),
    onError: (error) => announceFailed(t('editing.failed'), error),
  });
}

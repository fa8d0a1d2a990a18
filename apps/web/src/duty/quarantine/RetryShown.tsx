import type { QuarantinedEffect } from '@sopflow/contract';
import { IconRefresh } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/client.ts';
import { ConfirmButton } from '../../surface/ConfirmButton.tsx';
import { announceDone } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';

/** What the API takes in one request. */
const atOnce = 200;

/** Has everything that the list shows tried again, once somebody has said that this is meant. */
export function RetryShown({ effects }: { readonly effects: readonly QuarantinedEffect[] }) {
  const { t } = useWords('duty');
  const queries = useQueryClient();
  const shown = effects.length;

  const retryShown = async () => {
    const ids = effects.map(({ id }) => id);
    let count = 0;
    try {
      for (let from = 0; from < shown; from += atOnce) {
        const { retried } = await api.quarantine.retryMany({ body: { ids: ids.slice(from, from + atOnce) } });
        count += retried.length;
      }
    } finally {
      await queries.invalidateQueries({ queryKey: ['alerts', 'quarantine'] });
    }
    announceDone({
      message:
        count === shown
          ? t('quarantine.retriedShown', { count })
          : t('quarantine.retriedSome', { count, shown }),
    });
  };

  return (
    <ConfirmButton
      leftSection={<IconRefresh size={16} />}
      variant="default"
      question={t('quarantine.retryShownQuestion', { count: shown })}
      consequence={t('quarantine.retryShownConsequence')}
      confirm={t('quarantine.retry')}
      onConfirm={retryShown}
    >
      {t('quarantine.retryShown', { count: shown })}
    </ConfirmButton>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { api } from '../../data/client.ts';
import { announceFailed } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';

/** Signs out, leaves for the sign-in page and forgets everything that was read. A failure leaves everything as it is and says so. */
export function useSignOut(): () => Promise<void> {
  const { t } = useWords('shell');
  const router = useRouter();
  const queries = useQueryClient();
  return async () => {
    try {
      await api.access.signOut();
    } catch (error) {
      announceFailed(t('account.signOutFailed'), error);
      return;
    }
    await router.navigate({ to: '/sign-in' });
    queries.clear();
  };
}

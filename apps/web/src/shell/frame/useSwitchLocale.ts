import type { Locale } from '@sopflow/model';
import { api } from '../../data/client.ts';
import { useSession } from '../../data/session.ts';
import { changeLocale } from '../../words/i18n.ts';

/**
 * Switches the language of this screen at once, and of what Sopflow sends to the person (mail, messages) along with it. An administrator
 * who looks through somebody's eyes changes only the screen.
 */
export function useSwitchLocale(): (locale: Locale) => Promise<void> {
  const { viewedBy } = useSession();
  return async (locale) => {
    await changeLocale(locale);
    if (viewedBy === null) await api.access.updateMe({ body: { locale } });
  };
}

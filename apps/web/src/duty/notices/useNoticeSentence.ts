import type { NotificationView } from '@sopflow/contract';
import { inLocale } from '@sopflow/model';
import { useNow } from '../../data/clock.ts';
import { exactWords } from '../../surface/due/timeWords.ts';
import { useWords } from '../../words/i18n.ts';

/** What a notification says, in the reader's language. */
export function useNoticeSentence(): (notice: NotificationView) => string {
  const { t, locale } = useWords('duty');
  const surface = useWords('surface').t;
  const now = useNow();
  return ({ topic, about }) => {
    const step = about.stepName === null ? about.runTitle : inLocale(about.stepName, locale);
    switch (topic) {
      case 'taskReminder':
        return about.dueAt === null
          ? t('notices.taskReminderPlain', { step })
          : t('notices.taskReminder', { step, when: exactWords(about.dueAt, now, surface, locale) });
      case 'deadlinePassed':
        return t('notices.deadlinePassed', { step });
      case 'alertLevel':
        return t('notices.alertLevel', { step, level: about.level ?? 1 });
      case 'planStarted':
        return t('notices.planStarted', { run: about.runTitle });
      case 'undelivered':
        return t('notices.undelivered', { step });
      case 'message':
        return about.words === undefined
          ? t('notices.message', { run: about.runTitle })
          : inLocale(about.words.subject, locale);
      default:
        return topic satisfies never;
    }
  };
}

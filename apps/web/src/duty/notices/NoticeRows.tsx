import { ActionIcon, Tooltip, VisuallyHidden } from '@mantine/core';
import type { NotificationView } from '@sopflow/contract';
import {
  IconCheck,
  IconChevronsUp,
  IconClock,
  IconClockExclamation,
  IconMailOff,
  IconMessage,
  IconUrgent,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';
import { useMay } from '../../data/session.ts';
import { WhenText } from '../../surface/due/WhenText.tsx';
import { useRowFocus } from '../../surface/list/useRowFocus.ts';
import { useWords } from '../../words/i18n.ts';
import classes from './NoticeRows.module.css';
import { noticeLink } from './noticeLink.ts';
import { useNoticeSentence } from './useNoticeSentence.ts';

const looks: Readonly<Record<NotificationView['topic'], { readonly icon: Icon; readonly tone: string }>> = {
  taskReminder: { icon: IconClock, tone: 'dueSoon' },
  deadlinePassed: { icon: IconClockExclamation, tone: 'late' },
  alertLevel: { icon: IconChevronsUp, tone: 'escalated' },
  planStarted: { icon: IconUrgent, tone: 'late' },
  message: { icon: IconMessage, tone: 'quiet' },
  undelivered: { icon: IconMailOff, tone: 'late' },
};

export interface NoticeRowsProps {
  readonly notices: readonly NotificationView[];
  readonly onRead: (id: string) => void;
}

/** Notifications as sentences. Opening one reads it; `e` reads it where it stands. */
export function NoticeRows({ notices, onRead }: NoticeRowsProps) {
  const { t } = useWords('duty');
  const router = useRouter();
  const mayReadAlerts = useMay('readAlerts');
  const sentenceOf = useNoticeSentence();
  const read = (notice: NotificationView) => {
    if (notice.readAt === null) onRead(notice.id);
  };
  const { list, tabbableId } = useRowFocus({
    rows: notices,
    idOf: (notice) => notice.id,
    open: (notice) => {
      read(notice);
      void router.navigate(noticeLink(notice, mayReadAlerts));
    },
    canOpen: true,
    shortcuts: [{ key: 'e', label: t('notices.markOne'), run: read }],
    reveal: (index) => list.current?.children[index]?.scrollIntoView({ block: 'nearest' }),
  });

  return (
    <div ref={list} role="list" aria-label={t('notices.title')} className={classes.rows}>
      {notices.map((notice) => {
        const { icon: Mark, tone } = looks[notice.topic];
        const unread = notice.readAt === null;
        const sentence = sentenceOf(notice);
        return (
          <div key={notice.id} role="listitem" data-unread={unread || undefined} className={classes.row}>
            <span className={classes.mark} data-tone={tone}>
              <Mark size={16} stroke={1.75} aria-hidden />
            </span>
            <Link
              {...noticeLink(notice, mayReadAlerts)}
              className={classes.link}
              data-row-id={notice.id}
              tabIndex={notice.id === tabbableId ? 0 : -1}
              onClick={() => read(notice)}
            >
              <span className={classes.text}>
                {unread && <VisuallyHidden>{t('notices.isUnread')} </VisuallyHidden>}
                {sentence}
              </span>
              <span className={classes.about}>
                {notice.topic !== 'planStarted' && (
                  <span className={classes.run}>{notice.about.runTitle}</span>
                )}
                <WhenText at={notice.createdAt} />
              </span>
            </Link>
            <span className={classes.act}>
              {unread && (
                <Tooltip label={t('notices.markOne')}>
                  <ActionIcon aria-label={t('notices.markNamed', { sentence })} onClick={() => read(notice)}>
                    <IconCheck size={16} />
                  </ActionIcon>
                </Tooltip>
              )}
            </span>
          </div>
        );
      })}
    </div>
  );
}

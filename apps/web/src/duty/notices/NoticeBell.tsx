import { ActionIcon, Tooltip } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../words/i18n.ts';
import { unreadQuery } from '../queries.ts';
import classes from './NoticeBell.module.css';

/** The way to my notifications, with how many I have not read. */
export function NoticeBell() {
  const { t } = useWords('duty');
  const count = useQuery(unreadQuery).data ?? 0;
  const label = count === 0 ? t('notices.title') : t('notices.unread', { count });
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        className={classes.bell ?? ''}
        renderRoot={(props) => <Link {...props} to="/notifications" />}
      >
        <IconBell size={18} stroke={1.5} />
        {count > 0 && (
          <span className={classes.count} aria-hidden>
            {count > 99 ? '99+' : count}
          </span>
        )}
      </ActionIcon>
    </Tooltip>
  );
}

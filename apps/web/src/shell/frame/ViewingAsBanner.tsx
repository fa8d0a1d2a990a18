import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../data/client.ts';
import { useSession } from '../../data/session.ts';
import { announceFailed } from '../../surface/toasts.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './ViewingAsBanner.module.css';

/** Reminds an administrator who looks through somebody's eyes of doing so, on every page, with the way back. */
export function ViewingAsBanner() {
  const { t } = useWords('shell');
  const { person, viewedBy } = useSession();
  const stop = useMutation({
    mutationFn: () => api.access.endViewAs(),
    // Everything on screen was read with the other person's rights: start afresh.
    onSuccess: () => window.location.assign('/'),
    onError: (error) => announceFailed(t('viewingAs.stop'), error),
  });
  if (viewedBy === null) return null;
  return (
    <div className={classes.banner} role="status">
      <IconEye size={16} aria-hidden />
      <span className={classes.text} data-on="desk">
        {t('viewingAs.banner', { name: person.name })}
      </span>
      <span className={classes.text} data-on="phone">
        {t('viewingAs.short', { name: person.name })}
      </span>
      <Button variant="default" size="compact-sm" loading={stop.isPending} onClick={() => stop.mutate()}>
        {t('viewingAs.stop')}
      </Button>
    </div>
  );
}

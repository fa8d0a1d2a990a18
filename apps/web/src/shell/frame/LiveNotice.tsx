import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { announce } from '../../surface/LiveRegion.tsx';
import { useWords } from '../../words/i18n.ts';
import classes from './LiveNotice.module.css';

/** Says when the screen no longer follows what happens, and when it does again. */
export function LiveNotice({ interrupted }: { readonly interrupted: boolean }) {
  const { t } = useWords('shell');
  const before = useRef(false);
  useEffect(() => {
    if (before.current && !interrupted) announce(t('live.back'));
    before.current = interrupted;
  }, [interrupted, t]);
  return (
    <div role="status">
      {interrupted && (
        <p className={classes.notice}>
          <IconPlugConnectedX size={16} aria-hidden />
          {t('live.lost')}
        </p>
      )}
    </div>
  );
}

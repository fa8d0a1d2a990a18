import { IconAlertTriangle, IconCloudCheck, IconCloudUp } from '@tabler/icons-react';
import { useWords } from '../../words/i18n.ts';
import { failureSentence } from '../../surface/failureWords.ts';
import type { SaveState } from '../saving/draftSaver.ts';
import classes from './Toolbar.module.css';

/** Whether what is on the screen is on the server. */
export function SaveStatus({ state, savable }: { readonly state: SaveState; readonly savable: boolean }) {
  const { t, locale } = useWords('editor');
  const surface = useWords('surface');
  const [tone, text] = !savable
    ? (['late', t('save.invalid')] as const)
    : state.status === 'failed'
      ? (['late', state.retrying ? t('save.retrying') : t('save.failed')] as const)
      : state.status === 'stale'
        ? (['late', t('save.stale')] as const)
        : (['quiet', t(`save.${state.status}`)] as const);
  const Mark = tone === 'late' ? IconAlertTriangle : state.status === 'saved' ? IconCloudCheck : IconCloudUp;
  return (
    <span
      className={classes.saved}
      data-tone={tone}
      role="status"
      title={state.status === 'failed' ? failureSentence(state.error, surface.t, locale) : text}
    >
      <Mark size={16} stroke={1.75} aria-hidden />
      <span className={classes.savedText}>{text}</span>
    </span>
  );
}

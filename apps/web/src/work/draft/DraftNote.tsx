import { IconAlertTriangle, IconCheck, IconCloudOff, IconDots } from '@tabler/icons-react';
import { useWords } from '../../words/i18n.ts';
import classes from './DraftNote.module.css';
import type { DraftState } from './useDraft.ts';

const icons = { saving: IconDots, saved: IconCheck, onDevice: IconCloudOff, refused: IconAlertTriangle };

/** Whether what was filled in would survive a closed tab. */
export function DraftNote({ state }: { readonly state: DraftState }) {
  const { t } = useWords('work');
  const Mark = state === 'untouched' ? undefined : icons[state];
  return (
    <p className={classes.note} data-state={state} role="status">
      {Mark !== undefined && <Mark size={16} stroke={1.5} aria-hidden />}
      {state !== 'untouched' && t(`draft.${state}`)}
    </p>
  );
}

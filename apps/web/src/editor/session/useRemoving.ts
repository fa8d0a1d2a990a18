import { inLocale } from '@sopflow/model';
import { useCallback } from 'react';
import { announce } from '../../surface/LiveRegion.tsx';
import { useWords } from '../../words/i18n.ts';
import { disconnect, findTransition } from '../commands/connect.ts';
import { placeOf } from '../commands/flows.ts';
import { besideStep, mayRemove, removeStep } from '../commands/removeStep.ts';
import type { EditorSession } from './EditorContext.ts';

/**
 * Takes away what is chosen, as one act, and says so aloud. Taking back is one key away, so nothing is asked.
 *
 * @param onRemoved told where the keyboard goes on.
 */
export function useRemoving(
  { document, edit, select, selected, locale }: EditorSession,
  onRemoved: (goOnAt: string) => void,
): () => void {
  const { t } = useWords('editor');
  return useCallback(() => {
    const ids = [...selected];
    const steps = ids.filter((id) => placeOf(document, id) !== undefined);
    const removable = steps.filter((id) => mayRemove(document, id));
    const lines = ids.flatMap((id) => findTransition(document, id)?.transition ?? []);
    if (removable.length + lines.length === 0) {
      if (steps.length > 0) announce(t('canvas.lastStays'));
      return;
    }
    const [first] = removable;
    const goOnAt = first === undefined ? lines[0]?.from : besideStep(document, first);
    edit((now) => {
      const without = removable.reduce(removeStep, now);
      return lines.reduce((left, { from, outcome }) => disconnect(left, from, outcome), without);
    });
    select([]);
    if (goOnAt !== undefined && !ids.includes(goOnAt)) onRemoved(goOnAt);
    const name = first === undefined ? undefined : placeOf(document, first)?.step.name;
    if (name === undefined) announce(t('canvas.disconnected'));
    else if (removable.length === 1) announce(t('canvas.removed', { name: inLocale(name, locale) }));
    else announce(t('canvas.removedMany', { count: removable.length }));
  }, [document, edit, select, selected, locale, onRemoved, t]);
}

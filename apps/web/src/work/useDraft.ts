import type { JsonObject } from '@sopflow/model';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { api } from '../data/client.ts';

export type Saving = 'untouched' | 'notSaved' | 'saving' | 'saved';

const pauseMs = 800;

/** Keeps what is being filled in on the server, a moment after the typing stopped. A failed save is tried again with the next change. */
export function useDraft(
  taskId: string,
  values: JsonObject,
  checked: readonly string[],
  active: boolean,
): Saving {
  const [state, setState] = useState<Saving>('untouched');
  const first = useRef(true);
  const save = useDebouncedCallback(async () => {
    setState('saving');
    try {
      await api.tasks.saveDraft({ params: { id: taskId }, body: { values, checked: [...checked] } });
      setState('saved');
    } catch {
      // The words beside the buttons say so; nothing is lost while the page is open.
      setState('notSaved');
    }
  }, pauseMs);

  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (!active) {
      save.cancel();
      return;
    }
    setState('notSaved');
    save();
    // Only what was filled in starts a save; the saver itself is new with each drawing.
  }, [values, checked, active]);
  return state;
}

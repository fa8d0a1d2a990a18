import type { JsonObject } from '@sopflow/model';
import { useEffect, useState } from 'react';
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
  const content = JSON.stringify({ values, checked });
  const [initial] = useState(content);
  const [saved, setSaved] = useState(content);
  const [saving, setSaving] = useState(false);

  useEffect(() => {
    if (!active || content === saved) return;
    const save = async () => {
      setSaving(true);
      try {
        await api.tasks.saveDraft({
          params: { id: taskId },
          body: JSON.parse(content) as { values: JsonObject; checked: string[] },
        });
        setSaved(content);
      } catch {
        // The words beside the buttons say so; nothing is lost while the page is open.
      }
      setSaving(false);
    };
    const timer = setTimeout(() => void save(), pauseMs);
    return () => clearTimeout(timer);
  }, [taskId, content, saved, active]);

  if (content === initial && saved === initial) return 'untouched';
  if (saving) return 'saving';
  return content === saved ? 'saved' : 'notSaved';
}

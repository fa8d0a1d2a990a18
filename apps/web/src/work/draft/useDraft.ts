import type { TaskView } from '@sopflow/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../data/client.ts';
import { isUnreachable } from '../../data/problem.ts';
import { taskQuery } from '../data/taskQueries.ts';
import type { DraftContent } from './deviceDraft.ts';
import { forgetOnDevice, keepOnDevice } from './deviceDraft.ts';

/** Where the draft is: nothing to save yet, on its way, on the server, on this device only, or refused. */
export type DraftState = 'untouched' | 'saving' | 'saved' | 'onDevice' | 'refused';

const typingMs = 800;
/** The pause after which a draft that did not reach the server is sent again. */
const againMs = 15_000;

export interface DraftOptions {
  readonly personId: string;
  readonly taskId: string;
  readonly content: DraftContent;
  /** Whether it began with what an earlier visit had left on this device. */
  readonly restored: boolean;
  /** Off while the task is being handed in. */
  readonly active: boolean;
}

/**
 * Keeps what is being filled in: on this device with every change, on the server a moment after the typing stopped. What does not get
 * through is sent again, and is still here when the page is opened the next time.
 */
export function useDraft({ personId, taskId, content, restored, active }: DraftOptions): DraftState {
  const queries = useQueryClient();
  const text = JSON.stringify(content);
  const [initial] = useState(text);
  /** What the server is known to have. */
  const [saved, setSaved] = useState(restored ? undefined : text);
  const [trouble, setTrouble] = useState<'onDevice' | 'refused'>();
  const [tries, setTries] = useState(0);
  const latest = useRef(content);

  useEffect(() => {
    latest.current = content;
  });

  useEffect(() => {
    if (!active || text === saved) return;
    keepOnDevice(personId, taskId, latest.current);
    const stop = new AbortController();
    const save = async () => {
      try {
        const { values, checked } = latest.current;
        const draft = await api.tasks.saveDraft({
          params: { id: taskId },
          body: { values, checked: [...checked] },
          signal: stop.signal,
        });
        forgetOnDevice(personId, taskId);
        setSaved(text);
        setTrouble(undefined);
        // Whoever leaves and comes back begins with what was saved, not with what was read before.
        queries.setQueryData<TaskView>(taskQuery(taskId).queryKey, (view) =>
          view === undefined ? view : { ...view, draft },
        );
      } catch (error) {
        if (!stop.signal.aborted) setTrouble(isUnreachable(error) ? 'onDevice' : 'refused');
      }
    };
    const timer = setTimeout(() => void save(), typingMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [personId, taskId, text, saved, active, tries, queries]);

  useEffect(() => {
    if (trouble !== 'onDevice') return;
    const again = () => setTries((before) => before + 1);
    const timer = setInterval(again, againMs);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [trouble]);

  if (text === saved) return text === initial ? 'untouched' : 'saved';
  return trouble ?? 'saving';
}

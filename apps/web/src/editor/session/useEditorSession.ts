import type { Document } from '@sopflow/model';
import { useCallback, useMemo, useState } from 'react';
import { useWording } from '../../chart/useWording.ts';
import { begin, go, redo, rest, undo } from '../commands/history.ts';
import { idsOf } from '../commands/ids.ts';
import { flows } from '../commands/flows.ts';
import type { Edit, EditorSession } from './EditorContext.ts';

const nothing: ReadonlySet<string> = new Set();

/** The document that is edited, everything that was done to it, and what is chosen in it. */
export function useEditorSession(first: Document): EditorSession {
  const [history, setHistory] = useState(() => begin(first));
  const [chosen, setChosen] = useState(nothing);
  const document = history.now;
  const wording = useWording(document);

  const edit = useCallback(
    (change: Edit, about?: string) => setHistory((before) => go(before, change(before.now), about ?? null)),
    [],
  );
  const select: EditorSession['select'] = useCallback(
    (ids) =>
      setChosen((before) => {
        const next = new Set(typeof ids === 'function' ? ids(before) : ids);
        return same(before, next) ? before : next;
      }),
    [],
  );
  const endAct = useCallback(() => setHistory(rest), []);
  const takeBack = useCallback(() => setHistory(undo), []);
  const doAgain = useCallback(() => setHistory(redo), []);

  // What an undo took away cannot stay chosen.
  const selected = useMemo(() => {
    if (chosen.size === 0) return chosen;
    const known = new Set(idsOf(document));
    for (const { flow } of flows(document)) for (const { id } of flow.transitions) known.add(id);
    const left = new Set([...chosen].filter((id) => known.has(id)));
    return left.size === chosen.size ? chosen : left;
  }, [chosen, document]);

  return useMemo(
    () => ({
      document,
      edit,
      rest: endAct,
      undo: takeBack,
      redo: doAgain,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      selected,
      select,
      locale: wording.locale,
      wording,
    }),
    [
      document,
      edit,
      endAct,
      takeBack,
      doAgain,
      history.past.length,
      history.future.length,
      selected,
      select,
      wording,
    ],
  );
}

function same(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}

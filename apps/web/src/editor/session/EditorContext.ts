import type { Document, Locale } from '@sopflow/model';
import { createContext, useContext } from 'react';
import type { Wording } from '../../chart/wording/assignmentWords.ts';

/** Changes a document; gives back the same object when there is nothing to change. */
export type Edit = (document: Document) => Document;

/** What every part of the editor shares. */
export interface EditorSession {
  readonly document: Document;
  /**
   * Applies an edit.
   *
   * @param about what it is about, when several edits in a row are one act to undo (typing into one field).
   */
  readonly edit: (edit: Edit, about?: string) => void;
  /** Ends the present act: a field was left. */
  readonly rest: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The ids of the steps and transitions that are chosen. */
  readonly selected: ReadonlySet<string>;
  /** Chooses these; given a function, what it makes of those that are chosen now. */
  readonly select: (ids: Iterable<string> | ((now: ReadonlySet<string>) => Iterable<string>)) => void;
  readonly locale: Locale;
  readonly wording: Wording;
}

export const EditorContext = createContext<EditorSession | null>(null);

export function useEditor(): EditorSession {
  const session = useContext(EditorContext);
  if (session === null) throw new Error('A part of the editor stands outside of it.');
  return session;
}
